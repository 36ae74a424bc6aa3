package vn.haidang.platform;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says about what was just done.
 *
 * @param kind {@code success}, {@code warning} or {@code danger}
 * @param key message key
 * @param arguments of the message
 * @param undoUrl where a POST within ten seconds takes it back, null where it cannot be
 */
public record Flash(
        String kind,
        String key,
        String[] arguments,
        @Nullable String undoUrl) implements Serializable {

    static final String ATTRIBUTE = "flash";

    public static void success(RedirectAttributes to, String key, String... arguments) {
        to.addFlashAttribute(ATTRIBUTE, new Flash("success", key, arguments, null));
    }

    public static void warning(RedirectAttributes to, String key, String... arguments) {
        to.addFlashAttribute(ATTRIBUTE, new Flash("warning", key, arguments, null));
    }

    public static void undoable(RedirectAttributes to, String undoUrl, String key, String... arguments) {
        to.addFlashAttribute(ATTRIBUTE, new Flash("success", key, arguments, undoUrl));
    }
}
