package vn.haidang.conformity;

/** Parts of an official document that the decree gives a form to (thành phần thể thức), and what stands between them. */
public enum Element {
    /** Trang giấy: paper, margins, letters throughout. */
    PAGE,
    /** Số trang. */
    PAGE_NUMBER,
    /** Quốc hiệu. */
    NATION,
    /** Tiêu ngữ. */
    MOTTO,
    /** Tên cơ quan, tổ chức chủ quản trực tiếp. */
    SUPERIOR,
    /** Tên cơ quan, tổ chức ban hành văn bản. */
    ISSUER,
    /** Số, ký hiệu. */
    NUMBER,
    /** Địa danh và thời gian ban hành. */
    PLACE_DATE,
    /** Dấu chỉ mức độ khẩn. */
    URGENCY,
    /** Chỉ dẫn về phạm vi lưu hành. */
    CIRCULATION,
    /** Tên loại. */
    KIND,
    /** Trích yếu của văn bản có tên loại. */
    SUBJECT,
    /** Trích yếu của công văn. */
    LETTER_SUBJECT,
    /** Kính gửi. */
    ADDRESSEE,
    /** Thẩm quyền ban hành, such as the head's title above the grounds of a decision. */
    AUTHORITY,
    /** Căn cứ ban hành. */
    GROUND,
    /** QUYẾT ĐỊNH:, QUYẾT NGHỊ: */
    RESOLUTION,
    /** Từ "Phần", "Chương" và số thứ tự. */
    PART,
    /** Tiêu đề của phần, chương. */
    PART_TITLE,
    /** Từ "Mục", "Tiểu mục" và số thứ tự. */
    SECTION,
    /** Tiêu đề của mục, tiểu mục. */
    SECTION_TITLE,
    /** Số thứ tự La Mã và tiêu đề của mục. */
    HEADING,
    /** Điều. */
    ARTICLE,
    /** Khoản. */
    CLAUSE,
    /** Điểm. */
    POINT,
    /** Nội dung. */
    BODY,
    /** Tên bảng, đơn vị tính. */
    CAPTION,
    /** Chữ trong bảng. */
    TABLE,
    /** Quyền hạn, chức vụ của người ký. */
    SIGNER_TITLE,
    /** Họ và tên người ký. */
    SIGNER_NAME,
    /** Từ "Nơi nhận". */
    RECIPIENTS,
    /** Danh sách nơi nhận. */
    RECIPIENT,
    /** Ký hiệu người soạn thảo và số lượng bản phát hành. */
    TYPIST,
    /** Địa chỉ ở chân trang thứ nhất. */
    ADDRESS,
    /** Từ "Phụ lục" và số thứ tự. */
    ANNEX,
    /** Tên phụ lục. */
    ANNEX_TITLE,
    /** Chỉ dẫn kèm theo văn bản của phụ lục. */
    ANNEX_REFERENCE,
    /** Nội dung của phụ lục. */
    ANNEX_TEXT,
    /** Hình thức sao. */
    COPY,
    /** Đường kẻ. */
    LINE,
    /** Anything else. */
    OTHER
}
