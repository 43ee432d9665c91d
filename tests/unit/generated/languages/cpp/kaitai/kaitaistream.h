#ifndef KAITAI_STREAM_H
#define KAITAI_STREAM_H

#include <stdint.h>

#include <stdexcept>
#include <string>

namespace kaitai {

/** Bytes that are read one after the other: as much of the public runtime as the specs need. */
class kstream {
public:
    explicit kstream(const std::string& content) : m_content(content), m_pos(0) {}

    bool is_eof() const { return m_pos == m_content.size(); }
    uint64_t pos() const { return m_pos; }
    uint64_t size() const { return m_content.size(); }

    uint8_t read_u1() { return static_cast<uint8_t>(little(1)); }
    uint16_t read_u2le() { return static_cast<uint16_t>(little(2)); }
    uint32_t read_u4le() { return static_cast<uint32_t>(little(4)); }
    uint64_t read_u8le() { return little(8); }
    uint16_t read_u2be() { return static_cast<uint16_t>(big(2)); }
    uint32_t read_u4be() { return static_cast<uint32_t>(big(4)); }
    uint64_t read_u8be() { return big(8); }
    int8_t read_s1() { return static_cast<int8_t>(little(1)); }
    int16_t read_s2le() { return static_cast<int16_t>(little(2)); }
    int32_t read_s4le() { return static_cast<int32_t>(little(4)); }
    int64_t read_s8le() { return static_cast<int64_t>(little(8)); }
    int16_t read_s2be() { return static_cast<int16_t>(big(2)); }
    int32_t read_s4be() { return static_cast<int32_t>(big(4)); }
    int64_t read_s8be() { return static_cast<int64_t>(big(8)); }

    std::string read_bytes(int64_t count) {
        if (count < 0 || static_cast<uint64_t>(count) > m_content.size() - m_pos) {
            throw std::out_of_range("the bytes end");
        }
        m_pos += static_cast<size_t>(count);
        return m_content.substr(m_pos - static_cast<size_t>(count), static_cast<size_t>(count));
    }

    std::string read_bytes_full() {
        return read_bytes(static_cast<int64_t>(m_content.size() - m_pos));
    }

    static std::string bytes_terminate(const std::string& found, char end, bool include) {
        size_t length = found.find(end);
        if (length == std::string::npos) {
            return found;
        }
        return found.substr(0, length + (include ? 1 : 0));
    }

    static std::string bytes_strip_right(const std::string& found, char padding) {
        return found.substr(0, found.find_last_not_of(padding) + 1);
    }

    /** What names are is not asked here: the bytes of a text are compared as they are. */
    static std::string bytes_to_str(const std::string& found, const char*) { return found; }
    static std::string bytes_to_str(const std::string& found, const std::string&) { return found; }

    /** The remainder that is never negative. */
    static int64_t mod(int64_t number, int64_t by) { return (number % by + by) % by; }

private:
    uint64_t little(size_t width) {
        std::string read = read_bytes(static_cast<int64_t>(width));
        uint64_t found = 0;
        while (width > 0) {
            found = found << 8 | static_cast<uint8_t>(read[--width]);
        }
        return found;
    }

    uint64_t big(size_t width) {
        std::string read = read_bytes(static_cast<int64_t>(width));
        uint64_t found = 0;
        for (size_t index = 0; index < width; index++) {
            found = found << 8 | static_cast<uint8_t>(read[index]);
        }
        return found;
    }

    std::string m_content;
    size_t m_pos;
};

}  // namespace kaitai

#endif
