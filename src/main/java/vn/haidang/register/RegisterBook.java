package vn.haidang.register;

/** The registers of Nghị định 30/2020, appendix IV, by the word in their address. The title is the message {@code register.book.NAME}. */
public enum RegisterBook {
    /** Sổ đăng ký văn bản đi. */
    OUTGOING("outgoing", 10),
    /** Sổ đăng ký văn bản đến. */
    ARRIVALS("arrivals", 10),
    /** Sổ theo dõi giải quyết văn bản đến. */
    FOLLOW_UP("follow-up", 7),
    /** Sổ gửi văn bản đi bưu điện. */
    POST("post", 6),
    /** Sổ sử dụng bản lưu. */
    COPIES("copies", 9);

    private final String word;
    private final int columns;

    RegisterBook(String word, int columns) {
        this.word = word;
        this.columns = columns;
    }

    public String word() {
        return word;
    }

    public int columns() {
        return columns;
    }

    /** @throws IllegalArgumentException where there is no such register */
    static RegisterBook of(String word) {
        for (RegisterBook book : values()) {
            if (book.word.equals(word)) {
                return book;
            }
        }
        throw new IllegalArgumentException("no register: " + word);
    }
}
