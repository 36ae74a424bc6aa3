package vn.haidang.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is written down.
 *
 * @param greeting the line above
 * @param footer the line below: where one changes how one is told
 */
public record Mail(String language, String subject, String greeting, List<Part> parts, String footer) {

    /**
     * One notice.
     *
     * @param sentence what happened and who did it
     * @param words what was said with it
     */
    public record Part(String sentence, @Nullable String words, List<Item> items) {}

    /** A task: what, who, by when, and where to find it. */
    public record Item(String label, String facts, String link) {}

    /** The mail as plain text. */
    String text() {
        StringBuilder text = new StringBuilder(greeting).append("\n\n");
        for (Part part : parts) {
            text.append(part.sentence()).append('\n');
            if (part.words() != null) {
                text.append("  ").append(part.words().replace("\n", "\n  ")).append('\n');
            }
            for (Item item : part.items()) {
                text.append("\n- ").append(item.label()).append("\n  ").append(item.facts());
                text.append("\n  ").append(item.link()).append('\n');
            }
            text.append('\n');
        }
        return text.append(footer).append('\n').toString();
    }
}
