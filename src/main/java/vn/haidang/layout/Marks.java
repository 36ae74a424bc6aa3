package vn.haidang.layout;

import org.jspecify.annotations.Nullable;

/**
 * What a paper carries besides its text.
 *
 * @param urgency null if it is not urgent
 * @param circulation null if it may go anywhere
 * @param drafter initials of the drafter and number of copies, such as "NVA.15"; null if not shown
 * @param address postal address, telephone and so on, at the foot of page 1; null if not shown
 */
public record Marks(
        @Nullable Urgency urgency,
        @Nullable Circulation circulation,
        @Nullable String drafter,
        @Nullable String address,
        Medium medium) {

    public static final Marks NONE = new Marks(null, null, null, null, Medium.PAPER);

    public Marks withUrgency(@Nullable Urgency mark) {
        return new Marks(mark, circulation, drafter, address, medium);
    }

    public Marks withCirculation(@Nullable Circulation mark) {
        return new Marks(urgency, mark, drafter, address, medium);
    }

    public Marks withDrafter(@Nullable String initials) {
        return new Marks(urgency, circulation, initials, address, medium);
    }

    public Marks withAddress(@Nullable String lines) {
        return new Marks(urgency, circulation, drafter, lines, medium);
    }

    public Marks withMedium(Medium form) {
        return new Marks(urgency, circulation, drafter, address, form);
    }

    /** Degree of urgency, stamped red; appendix I part II.10b. Sizes of the boxes in millimetres. */
    public enum Urgency {
        HOA_TOC("Hỏa tốc", 30),
        THUONG_KHAN("Thượng khẩn", 40),
        KHAN("Khẩn", 20);

        final String words;
        final int width;

        Urgency(String words, int width) {
            this.words = words;
            this.width = width;
        }
    }

    /** How far a paper may go; appendix I part II.11. */
    public enum Circulation {
        RETURN_AFTER_READING("Xem xong trả lại", 56),
        INTERNAL("Lưu hành nội bộ", 56);

        final String words;
        final int width;

        Circulation(String words, int width) {
            this.words = words;
            this.width = width;
        }
    }

    /** Where it will be signed. On an electronic paper the place for number and day in an annex's reference stays empty. */
    public enum Medium {
        PAPER,
        ELECTRONIC
    }
}
