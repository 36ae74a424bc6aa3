package vn.haidang.task;

import java.util.List;

/** What a column of the city's list can say; the label is the message {@code task.city.field.NAME}. */
enum CityField {
    /** Số, mã của nhiệm vụ ở thành phố: what a task is known by from list to list. */
    NUMBER(
            true,
            "so nhiem vu",
            "ma nhiem vu",
            "so hieu",
            "ma so",
            "so ky hieu",
            "so van ban",
            "ma nv",
            "so nv",
            "ma",
            "number",
            "code"),
    TEXT(true, "noi dung nhiem vu", "noi dung", "ten nhiem vu", "nhiem vu", "trich yeu", "task", "text"),
    GIVEN(true, "ngay giao", "ngay ban hanh", "ngay van ban", "giao ngay", "given"),
    DUE(false, "han hoan thanh", "thoi han", "han xu ly", "han thuc hien", "den han", "han", "due", "deadline"),
    UNIT(true, "don vi chu tri", "don vi thuc hien", "co quan chu tri", "don vi", "phong", "chu tri", "unit"),
    STATUS(false, "trang thai", "tinh trang", "tinh hinh thuc hien", "ket qua thuc hien", "ket qua", "status"),
    DONE(false, "ngay hoan thanh", "hoan thanh ngay", "ngay thuc hien xong", "ngay xong", "ngay bao cao", "done");

    private final boolean required;
    private final List<String> headings;

    CityField(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    boolean isRequired() {
        return required;
    }

    /**
     * How well a heading suits.
     *
     * @param folded the heading without accents, in lower case
     * @return 0 for not at all
     */
    int fits(String folded) {
        for (int i = 0; i < headings.size(); i++) {
            String known = headings.get(i);
            int rank = headings.size() - i;
            if (folded.equals(known)) {
                return 200 + rank;
            }
            if (folded.startsWith(known + " ")) {
                return 100 + rank;
            }
            if ((" " + folded + " ").contains(" " + known + " ")) {
                return rank;
            }
        }
        return 0;
    }
}
