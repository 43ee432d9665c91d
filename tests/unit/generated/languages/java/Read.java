import io.kaitai.struct.ByteBufferKaitaiStream;
import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Reads lines "class, arguments, bytes", and prints what each class makes of its bytes as JSON. */
public class Read {
    public static void main(String[] none) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        var out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", -1);
            var text = new StringBuilder();
            try {
                show(made(words[0], words[1], HexFormat.of().parseHex(words[2])), text);
                out.println(text);
            } catch (InvocationTargetException error) {
                if (!(error.getCause() instanceof RuntimeException)) {
                    throw error;
                }
                out.println("\"failed\"");
            }
        }
        out.flush();
    }

    private static Object made(String name, String arguments, byte[] content) throws Exception {
        Constructor<?> most = Arrays.stream(Class.forName(name).getConstructors())
            .max(Comparator.comparingInt(Constructor::getParameterCount)).orElseThrow();
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(",");
        Class<?>[] kinds = most.getParameterTypes();
        Object[] values = new Object[kinds.length];
        values[0] = new ByteBufferKaitaiStream(content);
        int first = kinds.length - words.length;
        for (int index = 0; index < words.length; index++) {
            Class<?> kind = kinds[first + index];
            String word = words[index];
            values[first + index] = kind == boolean.class ? (Object) word.equals("true")
                : kind == long.class ? (Object) Long.valueOf(word) : (Object) Integer.valueOf(word);
        }
        return most.newInstance(values);
    }

    private static void show(Object value, StringBuilder text) throws Exception {
        if (value instanceof byte[] bytes) {
            text.append('"').append(HexFormat.of().formatHex(bytes)).append('"');
        } else if (value instanceof String string) {
            show(string.getBytes(StandardCharsets.UTF_8), text);
        } else if (value instanceof List<?> list) {
            String comma = "[";
            for (Object item : list) {
                text.append(comma);
                show(item, text);
                comma = ",";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Enum<?> member) {
            show(member.getClass().getMethod("id").invoke(member), text);
        } else if (value instanceof KaitaiStruct structure) {
            text.append("{\"\":0");
            for (Method method : structure.getClass().getDeclaredMethods()) {
                String name = method.getName();
                boolean reads = method.getParameterCount() == 0 && !name.startsWith("_")
                    && Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers()) && !method.isBridge();
                if (reads) {
                    text.append(",\"").append(name).append("\":");
                    show(method.invoke(structure), text);
                }
            }
            text.append('}');
        } else {
            text.append(value);
        }
    }
}
