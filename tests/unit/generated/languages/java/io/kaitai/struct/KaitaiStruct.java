package io.kaitai.struct;

/** What generated classes extend: as much of the public runtime as the specs need. */
public class KaitaiStruct {
    protected final KaitaiStream _io;
    protected KaitaiStruct _parent;

    public KaitaiStruct(KaitaiStream io) {
        _io = io;
    }

    public KaitaiStream _io() {
        return _io;
    }

    public KaitaiStruct _parent() {
        return _parent;
    }
}
