package vn.haidang.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where values came from.
 *
 * @param label name for people, e.g. the file's name
 * @param reference key of a program's batch or id of a filled form; of one kind and reference there is one source
 * @param personId who brought it, null: an enterprise by its link, or the system
 */
public record Source(
        long id,
        Kind kind,
        String label,
        @Nullable Long fileId,
        @Nullable Long documentId,
        @Nullable String reference,
        @Nullable Long personId,
        Instant createdAt) {

    /** The label is the message {@code indicator.source.NAME}. */
    public enum Kind {
        /** Biểu nhập trên màn hình. */
        FORM,
        /** Bảng tính. */
        SHEET,
        /** Chương trình khác. */
        API,
        /** Văn bản đã đọc. */
        DOCUMENT,
        /** Liên kết riêng của doanh nghiệp. */
        LINK,
        /** Hải Đăng itself, e.g. counted from its registers. */
        SYSTEM
    }
}
