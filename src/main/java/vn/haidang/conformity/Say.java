package vn.haidang.conformity;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Words for people in whatever language they read: a message key and what fills its places. Without a key it is the words themselves.
 *
 * @param arguments strings, or further words of this kind
 */
public record Say(String key, List<Object> arguments) {

    public Say {
        arguments = List.copyOf(arguments);
    }

    static Say of(String key, Object... arguments) {
        return new Say(key, List.of(arguments));
    }

    /** Words of the document itself. */
    static Say quoted(String text) {
        return new Say("", List.of(text));
    }

    /** Name of an element. */
    static Say name(Element element) {
        return of("conformity.element." + element);
    }

    /**
     * The sentence.
     *
     * @param messages gives the text of a key with its places filled
     */
    public String in(BiFunction<String, Object[], String> messages) {
        Object[] filled = arguments.stream()
                .map(argument -> argument instanceof Say inner ? inner.in(messages) : argument)
                .toArray();
        return key.isEmpty() ? String.valueOf(filled[0]) : messages.apply(key, filled);
    }
}
