package vn.haidang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text for people stands in the message files, in both languages, and nowhere else. */
class MessagesTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Path MESSAGES = MAIN.resolve("resources/messages");

    /** Rooms whose very subject is Vietnamese words: the grammar of deadlines, the decree's formulas, names of feasts. */
    private static final Set<String> VIETNAMESE_IS_THEIR_SUBJECT =
            Set.of("calendar", "conformity", "figure", "layout", "reading", "restoring", "scanning", "signing", "text");

    private static final Pattern KEY = Pattern.compile("\\b(?:page\\.)?t\\(\"([a-zA-Z][\\w.-]*[\\w])\"");
    private static final Pattern STRING =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\]++|\\\\.)*+\"", Pattern.DOTALL);
    private static final Pattern VIETNAMESE_LETTER =
            Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]");

    /** Names of the system and of people, the same in every language. */
    private static final Set<String> NAMES = Set.of("\"Hải Đăng\"");

    @Test
    void everyKeyThatATemplateNamesExists() {
        Set<String> keys = properties(false).stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        for (Path template : files(MAIN.resolve("jte"), ".jte")) {
            keysIn(text(template)).stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> missing.add(template + " " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(properties(true).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(properties(false).stringPropertyNames()));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Properties english = properties(true);
        Properties vietnamese = properties(false);
        Set<String> different = new TreeSet<>();
        for (String key : vietnamese.stringPropertyNames()) {
            if (english.containsKey(key)
                    && arguments(english.getProperty(key)) != arguments(vietnamese.getProperty(key))) {
                different.add(key);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void noTemplateHasTextOfItsOwn() {
        Set<String> found = new TreeSet<>();
        for (Path template : files(MAIN.resolve("jte"), ".jte")) {
            literalText(text(template)).forEach(words -> found.add(template + ": " + words));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noClassHasTextOfItsOwn() {
        Set<String> found = new TreeSet<>();
        for (Path source : files(MAIN.resolve("java"), ".java")) {
            // names of rooms are for the architecture's own pages, a benchmark makes up texts to work on
            if (!source.endsWith("package-info.java")
                    && !source.toString().endsWith("Bench.java")
                    && !VIETNAMESE_IS_THEIR_SUBJECT.contains(
                            source.getParent().getFileName().toString())) {
                vietnameseStrings(text(source)).forEach(words -> found.add(source.getFileName() + ": " + words));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noScriptHasTextOfItsOwn() {
        Set<String> found = new TreeSet<>();
        for (Path script : files(MAIN.resolve("resources/static/js"), ".js")) {
            vietnameseStrings(text(script)).forEach(words -> found.add(script.getFileName() + ": " + words));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void messagesAreInUnicodeNfc() {
        for (Path file : files(MESSAGES, ".properties")) {
            assertThat(java.text.Normalizer.isNormalized(text(file), java.text.Normalizer.Form.NFC))
                    .as(file.toString())
                    .isTrue();
        }
    }

    @Test
    void bite() {
        assertThat(literalText("<p>Xin chào ${name}</p>")).containsExactly("Xin chào");
        assertThat(literalText("<input placeholder=\"Find\">")).containsExactly("Find");
        assertThat(literalText("@if(a < b && \"x\".equals(y))\n<p class=\"c\">${page.t(\"a.b\")} · 1</p>\n@endif"))
                .isEmpty();
        assertThat(keysIn("${page.t(\"no.such\", 1)}")).containsExactly("no.such");
        assertThat(vietnameseStrings("String s = \"Chưa xong\"; // đây là chú thích"))
                .containsExactly("\"Chưa xong\"");
        assertThat(arguments("a {0} b {1}")).isNotEqualTo(arguments("a {0}"));
    }

    private static Set<String> keysIn(String template) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = KEY.matcher(template);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        // a key that is put together ends in a dot and is followed by a value
        keys.removeIf(key -> key.endsWith("."));
        return keys;
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    /** Words between tags and in attributes that people read. */
    private static List<String> literalText(String template) {
        String rest = template.replaceAll("(?s)<%--.*?--%>", " ")
                .replaceAll("(?m)^@(import|param).*$", " ")
                .replaceAll("(?s)!\\{.*?\\}", " ")
                // what is printed on a key
                .replaceAll("<kbd>[^<]*</kbd>", " ");
        rest = withoutExpressions(rest);
        List<String> found = new ArrayList<>();
        Matcher attribute = Pattern.compile(
                        "\\b(?:placeholder|title|alt|aria-label|value|label)=\"([^\"]*\\p{L}{2}[^\"]*)\"")
                .matcher(rest);
        while (attribute.find()) {
            // values of hidden fields and options are codes
            boolean code =
                    attribute.group().startsWith("value") && attribute.group(1).matches("[\\w./:?=&#-]+");
            if (!code) {
                found.add(attribute.group(1));
            }
        }
        for (String between : rest.replaceAll("(?s)<[^>]*>", "\n").split("\n")) {
            String words = between.strip();
            if (Pattern.compile("\\p{L}{2}").matcher(words).find()) {
                found.add(words);
            }
        }
        return found;
    }

    /** Takes out {@code ${…}} and {@code @…(…)} with whatever brackets they contain. */
    private static String withoutExpressions(String text) {
        StringBuilder out = new StringBuilder();
        Pattern start = Pattern.compile(
                "\\$(?:unsafe)?\\{|@(?:if|elseif|for|template\\.[\\w.-]+)\\s*\\(|@(?:endif|endfor|else|raw|endraw)\\b|@`|`\\)?");
        Matcher matcher = start.matcher(text);
        int at = 0;
        while (matcher.find(at)) {
            out.append(text, at, matcher.start()).append(' ');
            at = matcher.end();
            char last = text.charAt(at - 1);
            if (last == '{' || (last == '(' && !matcher.group().startsWith("`"))) {
                at = end(text, at, last, out);
            }
        }
        return out.append(text.substring(at)).toString();
    }

    /** Position behind the bracket that closes; content blocks inside are kept, for they are page text. */
    private static int end(String text, int from, char open, StringBuilder out) {
        char close = open == '{' ? '}' : ')';
        int depth = 1;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == '`') {
                int stop = text.indexOf('`', i + 1);
                int last = text.lastIndexOf('`');
                stop = last > stop && open == '(' ? last : stop;
                out.append(withoutExpressions(text.substring(i + 1, stop))).append(' ');
                i = stop;
            } else if (!quoted && c == open) {
                depth++;
            } else if (!quoted && c == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static List<String> vietnameseStrings(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
        List<String> found = new ArrayList<>();
        Matcher matcher = STRING.matcher(code);
        while (matcher.find()) {
            if (VIETNAMESE_LETTER.matcher(matcher.group()).find() && !NAMES.contains(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    private static Properties properties(boolean english) {
        Properties all = new Properties();
        Set<String> seen = new HashSet<>();
        for (Path file : files(MESSAGES, ".properties")) {
            if (file.toString().endsWith("_en.properties") == english) {
                Properties own = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    own.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                own.stringPropertyNames()
                        .forEach(key -> assertThat(seen.add(key))
                                .as("key in two files: " + key)
                                .isTrue());
                all.putAll(own);
            }
        }
        return all;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
