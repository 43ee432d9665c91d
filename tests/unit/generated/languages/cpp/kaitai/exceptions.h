#ifndef KAITAI_EXCEPTIONS_H
#define KAITAI_EXCEPTIONS_H

#include <stdexcept>
#include <string>

#include "kaitai/kaitaistream.h"

namespace kaitai {

/** A check of a spec that did not hold; only the path in the spec is kept. */
class check_failed : public std::runtime_error {
public:
    explicit check_failed(const std::string& path) : std::runtime_error(path) {}
};

template <typename T>
struct validation_not_equal_error : check_failed {
    validation_not_equal_error(const T&, const T&, kstream*, const std::string& path)
        : check_failed(path) {}
};

template <typename T>
struct validation_less_than_error : check_failed {
    validation_less_than_error(const T&, const T&, kstream*, const std::string& path)
        : check_failed(path) {}
};

template <typename T>
struct validation_greater_than_error : check_failed {
    validation_greater_than_error(const T&, const T&, kstream*, const std::string& path)
        : check_failed(path) {}
};

template <typename T>
struct validation_not_any_of_error : check_failed {
    validation_not_any_of_error(const T&, kstream*, const std::string& path) : check_failed(path) {}
};

template <typename T>
struct validation_not_in_enum_error : check_failed {
    validation_not_in_enum_error(const T&, kstream*, const std::string& path)
        : check_failed(path) {}
};

template <typename T>
struct validation_expr_error : check_failed {
    validation_expr_error(const T&, kstream*, const std::string& path) : check_failed(path) {}
};

struct undecided_endianness_error : check_failed {
    explicit undecided_endianness_error(const std::string& path) : check_failed(path) {}
};

}  // namespace kaitai

#endif
