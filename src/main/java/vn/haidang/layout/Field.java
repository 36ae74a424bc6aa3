package vn.haidang.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a template: a line that begins with "@" and one of these names. */
enum Field {
    KIND("loại"),
    SUPERIOR("cơ quan chủ quản"),
    ISSUER("cơ quan", "cơ quan ban hành"),
    NUMBER("số"),
    SYMBOL("ký hiệu"),
    PLACE("địa danh"),
    DATE("ngày"),
    SUBJECT("trích yếu"),
    SIGNATURE("ký"),
    CO_SIGNATURE("ký trái"),
    URGENCY("mức độ khẩn"),
    CIRCULATION("phạm vi lưu hành"),
    DRAFTER("người soạn"),
    ADDRESS("địa chỉ"),
    MEDIUM("hình thức"),
    COPY("sao"),
    COPY_ISSUER("sao cơ quan"),
    COPY_NUMBER("sao số"),
    COPY_SYMBOL("sao ký hiệu"),
    COPY_PLACE("sao địa danh"),
    COPY_DATE("sao ngày"),
    COPY_SIGNATURE("sao ký"),
    ADDRESSEE(true, "kính gửi"),
    RECIPIENT(true, "nơi nhận"),
    FILING(true, "lưu"),
    COPY_RECIPIENT(true, "sao nơi nhận"),
    AUTHORITY(true, "thẩm quyền"),
    BASIS(true, "căn cứ"),
    ITEM(true, "mục"),
    HEADING(true, "đề mục"),
    ARTICLE(true, "điều"),
    CAPTION(true, "tên bảng"),
    REMARK(true, "ghi chú bảng"),
    TABLE_POINTS(true, "cỡ chữ bảng"),
    FIGURE(true, "hình"),
    LANDSCAPE(true, "trang ngang"),
    PORTRAIT(true, "trang dọc"),
    ANNEX(true, "phụ lục");

    final List<String> names;
    /** Whether it may stand more than once. */
    final boolean repeated;

    Field(String... names) {
        this(false, names);
    }

    Field(boolean repeated, String... names) {
        this.repeated = repeated;
        this.names = List.of(names);
    }

    String title() {
        return names.getFirst();
    }

    /** Whether it is part of the text and not of the head or the foot. */
    boolean isText() {
        return compareTo(AUTHORITY) >= 0;
    }

    /** A field and what stands behind it. */
    record Line(Field field, String value, int number) {}

    /** The field of a line that begins with "@"; empty if there is none of this name. */
    static Optional<Line> of(MarkupLine line) {
        String text = line.stripped().substring(1);
        String lower = text.toLowerCase(Locale.ROOT);
        Line longest = null;
        int length = 0;
        for (Field field : values()) {
            for (String name : field.names) {
                boolean ends = lower.length() == name.length()
                        || (lower.length() > name.length() && isEnd(lower.charAt(name.length())));
                if (lower.startsWith(name) && ends && name.length() > length) {
                    length = name.length();
                    longest = new Line(field, value(text.substring(length)), line.number());
                }
            }
        }
        return Optional.ofNullable(longest);
    }

    private static boolean isEnd(char c) {
        return c == ':' || Character.isWhitespace(c);
    }

    private static String value(String rest) {
        String stripped = rest.strip();
        return stripped.startsWith(":") ? stripped.substring(1).strip() : stripped;
    }
}
