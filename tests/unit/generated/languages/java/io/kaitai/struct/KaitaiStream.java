package io.kaitai.struct;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Bytes that are read one after the other: as much of the public runtime as the specs need. */
public class KaitaiStream {
    private final ByteBuffer bytes;

    public KaitaiStream(byte[] content) {
        bytes = ByteBuffer.wrap(content);
    }

    public boolean isEof() {
        return !bytes.hasRemaining();
    }

    public int pos() {
        return bytes.position();
    }

    public long size() {
        return bytes.capacity();
    }

    public int readU1() {
        return bytes.get() & 0xff;
    }

    public byte readS1() {
        return bytes.get();
    }

    public int readU2le() {
        return little().getShort() & 0xffff;
    }

    public int readU2be() {
        return big().getShort() & 0xffff;
    }

    public short readS2le() {
        return little().getShort();
    }

    public short readS2be() {
        return big().getShort();
    }

    public long readU4le() {
        return little().getInt() & 0xffffffffL;
    }

    public long readU4be() {
        return big().getInt() & 0xffffffffL;
    }

    public int readS4le() {
        return little().getInt();
    }

    public int readS4be() {
        return big().getInt();
    }

    public long readU8le() {
        return little().getLong();
    }

    public long readU8be() {
        return big().getLong();
    }

    public long readS8le() {
        return little().getLong();
    }

    public long readS8be() {
        return big().getLong();
    }

    public byte[] readBytes(long count) {
        if (count < 0 || count > bytes.remaining()) {
            throw new java.nio.BufferUnderflowException();
        }
        byte[] found = new byte[(int) count];
        bytes.get(found);
        return found;
    }

    public byte[] readBytesFull() {
        return readBytes(bytes.remaining());
    }

    public KaitaiStream substream(long count) {
        return new ByteBufferKaitaiStream(readBytes(count));
    }

    public static byte[] bytesTerminate(byte[] found, byte end, boolean include) {
        int length = 0;
        while (length < found.length && found[length] != end) {
            length++;
        }
        return Arrays.copyOf(found, include && length < found.length ? length + 1 : length);
    }

    public static byte[] bytesStripRight(byte[] found, byte padding) {
        int length = found.length;
        while (length > 0 && found[length - 1] == padding) {
            length--;
        }
        return Arrays.copyOf(found, length);
    }

    /** The remainder that is never negative. */
    public static int mod(int number, int by) {
        return Math.floorMod(number, by);
    }

    public static long mod(long number, long by) {
        return Math.floorMod(number, by);
    }

    private ByteBuffer little() {
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer big() {
        return bytes.order(ByteOrder.BIG_ENDIAN);
    }

    /** A check of a spec that did not hold. */
    public static class ValidationError extends RuntimeException {
        public ValidationError(Object... about) {
            super(String.valueOf(about[about.length - 1]));
        }
    }

    public static class ValidationNotEqualError extends ValidationError {
        public ValidationNotEqualError(Object... about) {
            super(about);
        }
    }

    public static class ValidationLessThanError extends ValidationError {
        public ValidationLessThanError(Object... about) {
            super(about);
        }
    }

    public static class ValidationGreaterThanError extends ValidationError {
        public ValidationGreaterThanError(Object... about) {
            super(about);
        }
    }

    public static class ValidationNotAnyOfError extends ValidationError {
        public ValidationNotAnyOfError(Object... about) {
            super(about);
        }
    }

    public static class ValidationNotInEnumError extends ValidationError {
        public ValidationNotInEnumError(Object... about) {
            super(about);
        }
    }

    public static class ValidationExprError extends ValidationError {
        public ValidationExprError(Object... about) {
            super(about);
        }
    }

    public static class UndecidedEndiannessError extends RuntimeException {
    }
}
