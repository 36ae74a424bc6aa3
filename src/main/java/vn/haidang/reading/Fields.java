package vn.haidang.reading;

import java.util.Set;

/**
 * Fields of administration as they stand in names of units ("Phòng <i>Kế hoạch tổng hợp</i>"). Where a field is complete, a small
 * word after it begins the sentence's verb, whichever that is, unless it says of which place or level the unit is.
 */
final class Fields {

    private static final Phrases<Boolean> FIELDS = new Phrases<Boolean>().addAll(true, """
                    công nghệ thông tin | kế hoạch tổng hợp | kiểm soát nhiễm khuẩn | quản lý chất lượng | hành chính quản trị | tài chính kế toán | tổ chức cán bộ | tổ chức hành chính | hành chính tổng hợp | hành chính tổ chức
                    | công tác sinh viên | công tác học sinh, sinh viên | công tác chính trị | chính trị và công tác sinh viên | chăm sóc khách hàng | kiểm soát bệnh tật | giám định chất lượng | kiểm định chất lượng | đảm bảo chất lượng | bảo đảm chất lượng
                    | giám định y khoa | hồi sức tích cực | hồi sức cấp cứu | chẩn đoán hình ảnh | gây mê hồi sức | y học cổ truyền | phục hồi chức năng | vật tư thiết bị y tế | công tác xã hội | chỉ đạo tuyến | quản trị thiết bị | quản trị đời sống
                    | khoa học công nghệ | hợp tác quốc tế | đào tạo sau đại học | thanh tra pháp chế | tổ chức nhân sự | tổ chức lao động | tổ chức nhân lực | nhân sự | tiền lương | kế hoạch đầu tư | kế hoạch tài chính | kế hoạch kinh doanh
                    | tài chính kế hoạch | an toàn môi trường | an toàn lao động | kỹ thuật công nghệ | kỹ thuật sản xuất | sản xuất kinh doanh | truyền thông đối ngoại | quan hệ công chúng | kiểm toán nội bộ | pháp chế tuân thủ | quản lý dự án
                    | nông nghiệp và môi trường | nông nghiệp và phát triển nông thôn | tài nguyên và môi trường | khoa học và công nghệ | giáo dục và đào tạo | văn hóa, thể thao và du lịch | văn hóa và thể thao | thông tin và truyền thông
                    | lao động - thương binh và xã hội | lao động, thương binh và xã hội | kế hoạch và đầu tư | dân tộc và tôn giáo | giao thông vận tải | quy hoạch - kiến trúc | quy hoạch kiến trúc | du lịch | tư pháp | nội vụ | ngoại vụ
                    | công thương | quốc phòng | ngoại giao | y tế | giáo dục đào tạo | giáo dục trung học | giáo dục mầm non | giáo dục tiểu học | giáo dục thường xuyên | quản lý thị trường | quản lý đất đai | bảo vệ môi trường | chăn nuôi và thú y
                    | trồng trọt và bảo vệ thực vật | quản lý lao động | quản lý đầu tư | quản lý doanh nghiệp | quản lý xây dựng | quản lý môi trường | quản lý nhà | quản lý khoa học | quản lý đào tạo | tài nguyên môi trường | phát triển quỹ đất | phục vụ hành chính công
                    | hành chính công | hạ tầng kỹ thuật | tổ chức - hành chính | tổ chức - cán bộ | công tác chính trị và học sinh sinh viên | kế hoạch - nghiệp vụ | kế hoạch nghiệp vụ | cải cách hành chính | thi đua khen thưởng | thi đua - khen thưởng
                    | văn thư lưu trữ | văn thư - lưu trữ | quản lý vận hành | điều độ sản xuất | giám sát đầu tư | cơ yếu | tuyên giáo và dân vận | tuyên giáo | dân vận | nội chính | tài chính | xây dựng | xây dựng cơ bản | quản lý bảo trì hạ tầng | dịch vụ công ích | công ích | phát triển nông thôn | kiểm tra thuế | kinh tế - ngân sách | văn hóa - xã hội""");

    private static final Phrases<Boolean> WHOLE = new Phrases<Boolean>().addAll(true, """
                    công an | cảnh sát giao thông | huyện đoàn | tỉnh đoàn | thành đoàn | quận đoàn | ủy ban nhân dân | hội đồng nhân dân | văn phòng chính phủ | thanh tra chính phủ | kiểm toán nhà nước | văn phòng quốc hội | bảo hiểm xã hội""");

    /** Small words that may still follow: "… tỉnh", "… thành phố", "… trung ương", "… trực thuộc Sở". */
    private static final Set<String> GO_ON = Set.of(
            "tỉnh", "thành", "huyện", "quận", "xã", "phường", "thị", "đặc", "khu", "vùng", "miền", "trung", "quốc",
            "cấp", "cơ", "trực", "thuộc", "số", "nhà", "liên", "địa", "các", "và");

    private static final Set<String> PLACES = Set.of("tỉnh", "huyện", "quận", "xã", "phường", "trấn", "phố", "khu");

    /** What makes another word of "tỉnh", "xã" and the like: "xã hội", "tỉnh ủy". */
    private static final Set<String> NO_PLACE = Set.of("hội", "ủy", "đoàn", "đội", "xã", "viên", "dân", "trưởng", "lỵ");

    private Fields() {}

    /** The word after the field that begins with a large letter at i, or -1. */
    static int end(Words words, int i, int limit) {
        var hit = words.isLarge(i) ? FIELDS.at(words, i, limit) : null;
        return hit == null ? -1 : hit.next();
    }

    /** Whether the kind of body from one word to another is a whole name: "Công an", "Huyện đoàn". */
    static boolean isWhole(Words words, int from, int to) {
        var hit = WHOLE.at(words, from, to);
        return hit != null && hit.next() == to;
    }

    /** Whether a name may go on at i after a complete field. */
    static boolean goOn(Words words, int i, int limit) {
        return !words.isWord(i)
                || words.isLarge(i)
                || FIELDS.isAt(words, i, limit)
                || GO_ON.contains(words.at(i)) && !Verbs.isWork(words, i, limit);
    }

    /** Whether "tỉnh", "thành phố", "xã" … stands at i and closes a name: what follows it small is no part of the name. */
    static boolean isPlace(Words words, int i) {
        if (words.is(i, "ủy") && words.isAny(i - 1, "tỉnh", "thành", "huyện", "quận", "thị")) {
            return !words.isAny(i + 1, "viên", "cấp", "trực", "khối", "các") && !words.are(i + 1, "cơ", "quan");
        }
        if (!PLACES.contains(words.at(i)) || words.isLarge(i) || NO_PLACE.contains(words.at(i + 1))) {
            return false;
        }
        return !words.is(i, "phố") && !words.is(i, "khu") && !words.is(i, "trấn")
                || words.are(i - 1, "thành", "phố")
                || words.are(i - 1, "đặc", "khu")
                || words.are(i - 1, "thị", "trấn");
    }

    /** The word after a small class of places at i ("phường", "thành phố"), or -1. */
    static int place(Words words, int i) {
        if (words.isLarge(i)) {
            return -1;
        }
        if (words.are(i, "thành", "phố")
                || words.are(i, "thị", "trấn")
                || words.are(i, "thị", "xã")
                || words.are(i, "đặc", "khu")) {
            return i + 2;
        }
        return isPlace(words, i) ? i + 1 : -1;
    }
}
