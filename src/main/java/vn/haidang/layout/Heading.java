package vn.haidang.layout;

import org.jspecify.annotations.Nullable;

/**
 * A heading by the scheme of documents without articles (báo cáo, thông báo, kế hoạch ...).
 *
 * @param level 0: phần, chương, label and title on two centred lines; 1: "I." in capitals; 2: "1." bold; 3: "a)" upright
 * @param label the number without its mark ("I", "1", "a"; for level 0 the whole line, "Phần I"); null if there is none
 * @param text the title as one would write it in a sentence; capitals are set where the decree wants them
 */
public record Heading(int level, @Nullable String label, String text) implements Block {

    public Heading {
        if (level < 0 || level > 3) {
            throw new IllegalArgumentException("heading levels are 0 to 3, not " + level);
        }
    }
}
