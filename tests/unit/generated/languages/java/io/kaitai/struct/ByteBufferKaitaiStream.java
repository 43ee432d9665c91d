package io.kaitai.struct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stream over bytes in memory, or over a file's. */
public class ByteBufferKaitaiStream extends KaitaiStream {
    public ByteBufferKaitaiStream(byte[] content) {
        super(content);
    }

    public ByteBufferKaitaiStream(String file) throws IOException {
        super(Files.readAllBytes(Path.of(file)));
    }
}
