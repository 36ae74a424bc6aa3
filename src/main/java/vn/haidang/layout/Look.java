package vn.haidang.layout;

import vn.haidang.layout.Table.Align;

/**
 * How each element looks: letters, size and place after Nghị định 30/2020/NĐ-CP, appendix I and its layout sample. Both writers take
 * their styles from here, so that DOCX and PDF agree. Sizes and distances are in points.
 */
enum Look {
    NATION("Quốc hiệu", 12, "b", Place.CENTER, 0, 0, 1),
    MOTTO("Tiêu ngữ", 13, "b", Place.CENTER, 0, 0, 1),
    SUPERIOR("Cơ quan chủ quản", 12, "", Place.CENTER, 0, 0, 1),
    ISSUER("Cơ quan ban hành", 12, "b", Place.CENTER, 0, 0, 1),
    NUMBER("Số, ký hiệu", 13, "", Place.CENTER, 6, 0, 1),
    PLACE_DATE("Địa danh và thời gian", 13, "i", Place.CENTER, 6, 0, 1),
    LETTER_SUBJECT("Trích yếu công văn", 12, "", Place.CENTER, 6, 0, 1),
    KIND("Tên loại", 14, "b", Place.CENTER, 18, 0, 1),
    SUBJECT("Trích yếu", 14, "b", Place.CENTER, 0, 0, 1),
    ADDRESSEE("Kính gửi", 14, "", Place.CENTER, 12, 6, 1.15),
    ADDRESSEES("Kính gửi nhiều nơi", 14, "", Place.LEFT, 0, 0, 1.15),
    BASIS("Căn cứ", 14, "i", Place.JUSTIFY, 0, 6, 1.15),
    COMMAND("Thẩm quyền, lệnh ban hành", 14, "b", Place.CENTER, 6, 6, 1),
    PART("Phần, chương", 14, "b", Place.CENTER, 12, 0, 1.15),
    PART_TITLE("Tiêu đề phần, chương", 14, "b", Place.CENTER, 0, 6, 1.15),
    SECTION("Mục", 14, "b", Place.JUSTIFY, 6, 6, 1.15),
    CLAUSE("Khoản có tiêu đề", 14, "b", Place.JUSTIFY, 0, 6, 1.15),
    ARTICLE("Điều có tiêu đề", 14, "b", Place.JUSTIFY, 6, 6, 1.15),
    POINT("Khoản, điểm", 14, "", Place.JUSTIFY, 0, 6, 1.15),
    PICTURE("Hình", 14, "", Place.CENTER, 6, 3, 1),
    FIGURE_CAPTION("Tên hình", 13, "b", Place.CENTER, 0, 6, 1),
    FOOTNOTE("Chú thích cuối trang", 11, "", Place.JUSTIFY, 0, 0, 1),
    COPY("Hình thức sao", 13, "b", Place.CENTER, 0, 0, 1),
    STAMP("Dấu chỉ mức độ khẩn", 13, "b", Place.CENTER, 0, 0, 1),
    ADDRESS("Địa chỉ cơ quan", 11, "", Place.CENTER, 0, 0, 1),
    BODY("Nội dung", 14, "", Place.JUSTIFY, 0, 6, 1.15),
    CAPTION("Tên bảng", 13, "b", Place.CENTER, 6, 6, 1),
    REMARK("Chú thích bảng", 13, "i", Place.RIGHT, 0, 3, 1),
    CELL("Ô của bảng", 13, "", Place.LEFT, 2, 2, 1),
    HEADER_CELL("Ô tiêu đề của bảng", 13, "b", Place.CENTER, 2, 2, 1),
    RECIPIENTS("Nơi nhận", 12, "bi", Place.LEFT, 0, 0, 1),
    RECIPIENT("Danh sách nơi nhận", 11, "", Place.LEFT, 0, 0, 1),
    SIGNER_TITLE("Quyền hạn, chức vụ", 14, "b", Place.CENTER, 0, 0, 1),
    SIGNER_NAME("Họ tên người ký", 14, "b", Place.CENTER, 0, 0, 1),
    ANNEX("Phụ lục", 14, "b", Place.CENTER, 0, 0, 1),
    ANNEX_TITLE("Tên phụ lục", 14, "b", Place.CENTER, 0, 0, 1),
    ANNEX_REFERENCE("Căn cứ của phụ lục", 14, "i", Place.CENTER, 0, 0, 1),
    PAGE_NUMBER("Số trang", 13, "", Place.CENTER, 0, 0, 1);

    /** Where the lines of a paragraph stand. */
    enum Place {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFY;

        static Place of(Align align) {
            return switch (align) {
                case LEFT -> LEFT;
                case CENTER -> CENTER;
                case RIGHT -> RIGHT;
            };
        }
    }

    /** First line of a paragraph of the text, in millimetres; the decree allows 10 and 12.7. */
    static final double FIRST_LINE = 12.7;

    /** Red of the stamps of urgency. */
    static final String STAMP_COLOUR = "C00000";
    /** Height in millimetres of the boxes of stamps, and points above each. */
    static final int STAMP_HEIGHT = 8;

    static final int STAMP_GAP = 8;

    final String title;
    final int size;
    final boolean bold;
    final boolean italic;
    final Place place;
    final int before;
    final int after;
    /** Line spacing as a word processor counts it: 1 is single. */
    final double spacing;

    Look(String title, int size, String face, Place place, int before, int after, double spacing) {
        this.title = title;
        this.size = size;
        this.bold = face.contains("b");
        this.italic = face.contains("i");
        this.place = place;
        this.before = before;
        this.after = after;
        this.spacing = spacing;
    }

    /** Name of the style in DOCX and of the class in the PDF's source. */
    String id() {
        return switch (this) {
            case KIND -> "Title";
            case FOOTNOTE -> "FootnoteText";
            case PART_TITLE -> "Heading1";
            case SECTION -> "Heading2";
            case CLAUSE -> "Heading3";
            default ->
                name().charAt(0)
                        + name().substring(1).toLowerCase(java.util.Locale.ROOT).replace("_", "");
        };
    }

    /** Level in the table of contents, from 0; -1 outside it. */
    int outline() {
        return switch (this) {
            case PART_TITLE -> 0;
            case SECTION -> 1;
            case CLAUSE -> 2;
            default -> -1;
        };
    }

    boolean hasFirstLine() {
        return switch (this) {
            case BASIS, SECTION, ARTICLE, CLAUSE, POINT, BODY -> true;
            default -> false;
        };
    }

    boolean keepsWithNext() {
        return switch (this) {
            case KIND,
                    SUBJECT,
                    COMMAND,
                    PART,
                    PART_TITLE,
                    SECTION,
                    ARTICLE,
                    CLAUSE,
                    PICTURE,
                    CAPTION,
                    ANNEX,
                    ANNEX_TITLE -> true;
            default -> false;
        };
    }

    Face face() {
        return Face.of(bold, italic);
    }

    static Look of(Paragraph.Role role) {
        return switch (role) {
            case BODY -> BODY;
            case ITEM -> POINT;
            case AUTHORITY, COMMAND -> COMMAND;
            case BASIS -> BASIS;
            case CAPTION -> CAPTION;
            case REMARK -> REMARK;
        };
    }
}
