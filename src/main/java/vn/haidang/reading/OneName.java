package vn.haidang.reading;

/** Names of fields that are one name although "và" or a comma stands in them. */
final class OneName {

    private static final Phrases<Boolean> JOINED = new Phrases<Boolean>().addAll(true, """
                    kế hoạch và đầu tư | công chức, viên chức | quản lý, giám sát | thanh tra, kiểm tra | thẩm định, đánh giá | thi đua, khen thưởng | thi đua - khen thưởng
                    | tổ chức, hành chính | kinh tế, ngân sách | kiểm tra, giám sát | phòng cháy, chữa cháy | phòng cháy, chữa cháy và cứu nạn, cứu hộ | cứu nạn, cứu hộ | bưu chính, viễn thông | quy hoạch, xây dựng | quy hoạch, xây dựng và môi trường | quy hoạch, kiến trúc | xử lý, thi hành | quản trị, tài vụ | học sinh, sinh viên | khoa học, công nghệ | bảo vệ, an ninh | tài nguyên và môi trường | giáo dục và đào tạo | khoa học và công nghệ | thông tin và truyền thông
                    | nông nghiệp và phát triển nông thôn | nông nghiệp và môi trường | văn hóa, thể thao và du lịch | văn hóa và thể thao
                    | lao động - thương binh và xã hội | lao động, thương binh và xã hội | quy hoạch và kiến trúc | quy hoạch và xây dựng
                    | tài chính và kế hoạch | dân tộc và tôn giáo | nông thôn và miền núi | phát thanh và truyền hình | văn hóa và thông tin
                    | thanh tra và pháp chế | khoa học và hợp tác quốc tế | doanh nghiệp và giám sát đầu tư | kinh tế và hạ tầng | hành chính và tổng hợp
                    | văn hóa, khoa học và thông tin | kinh tế, hạ tầng và đô thị | tổ chức và hành chính | đầu tư và hợp tác quốc tế""");

    private OneName() {}

    /** Where a comma at {@code at} stands inside such a name: the word after the name, else -1. */
    static int over(Words words, int at, int from, int limit) {
        for (int k = Math.max(from, at - 4); k < at; k++) {
            var hit = JOINED.at(words, k, limit);
            if (hit != null && hit.next() > at) {
                return hit.next();
            }
        }
        return -1;
    }

    /** Whether the words from one to the other are exactly such a name. */
    static boolean isJoined(Words words, int from, int to) {
        var hit = JOINED.at(words, from, to);
        return hit != null && hit.next() == to;
    }
}
