#ifndef KAITAI_STRUCT_H
#define KAITAI_STRUCT_H

#include "kaitai/kaitaistream.h"

#define KAITAI_STRUCT_VERSION 11000L

namespace kaitai {

/** What generated classes extend: as much of the public runtime as the specs need. */
class kstruct {
public:
    explicit kstruct(kstream* io) : m__io(io) {}
    virtual ~kstruct() {}
    kstream* _io() { return m__io; }

protected:
    kstream* m__io;
};

}  // namespace kaitai

#endif
