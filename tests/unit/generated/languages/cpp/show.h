// Prints fields as JSON: numbers, bytes in hexadecimal, lists; structures by code that is made for each.
#ifndef SHOW_H
#define SHOW_H

#include <stdint.h>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <new>
#include <sstream>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

// The compiler's classes do not set the pointers of fields with several types before they read them,
// and delete them when that fails: they have to be zero from the start.
void* operator new(size_t size) {
    void* found = std::calloc(1, size);
    if (!found) throw std::bad_alloc();
    return found;
}

void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, size_t) noexcept { std::free(place); }

inline void show(const std::string& bytes) {
    static const char digits[] = "0123456789abcdef";
    std::cout << '"';
    for (size_t index = 0; index < bytes.size(); index++) {
        std::cout << digits[bytes[index] >> 4 & 15] << digits[bytes[index] & 15];
    }
    std::cout << '"';
}

inline void show(bool value) { std::cout << (value ? "true" : "false"); }

template <typename T>
typename std::enable_if<std::is_integral<T>::value || std::is_enum<T>::value>::type show(T value) {
    if (std::is_signed<T>::value) {
        std::cout << static_cast<int64_t>(value);
    } else {
        std::cout << static_cast<uint64_t>(value);
    }
}

template <typename T>
void show(std::vector<T>* list);

template <typename T>
void show(std::vector<T>* list) {
    std::cout << '[';
    for (size_t index = 0; index < list->size(); index++) {
        if (index) std::cout << ',';
        show(list->at(index));
    }
    std::cout << ']';
}

inline std::string unhex(const std::string& text) {
    std::string found;
    for (size_t index = 0; index < text.size(); index += 2) {
        found += static_cast<char>(std::stoi(text.substr(index, 2), 0, 16));
    }
    return found;
}

inline std::vector<int64_t> numbers(const std::string& words) {
    std::vector<int64_t> found;
    std::istringstream stream(words);
    for (std::string word; std::getline(stream, word, ',');) {
        found.push_back(word == "true" ? 1 : word == "false" ? 0 : std::stoll(word));
    }
    return found;
}

#endif
