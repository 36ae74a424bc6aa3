package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.reading.UnitMention.Reach;
import vn.haidang.text.Letters;

/**
 * Finds names of units in running text. A name begins with the kind of body ("Phòng", "Sở", "UBND") and goes on to a sign or
 * to a small verb; inside a name "và", a dash or, before a last "và", a comma may join large words.
 */
final class UnitPhrases {

    /** Units in a row and the word after them. */
    record Found(List<UnitMention> units, int next) {

        UnitMention first() {
            return units.getFirst();
        }
    }

    private enum Need {
        /** The kind alone names the body: "Văn phòng", "Công an". */
        NOTHING,
        /** A name must follow: "Phòng Kế hoạch". */
        NAME
    }

    private record Head(Reach reach, Need need) {}

    private static final Phrases<Head> HEADS = new Phrases<Head>()
            .addAll(
                    new Head(Reach.PART, Need.NAME),
                    "phòng | khoa | p | tt | tổ | đội | bộ phận | xưởng | phân xưởng | trạm | ban | bộ môn | cụm | khối | hạt | tt.")
            .addAll(new Head(Reach.PART, Need.NOTHING), """
                    văn phòng | vp | trung tâm | thanh tra | văn phòng đại diện | chi nhánh | ban quản lý | bql | ban giám đốc | ban giám hiệu
                    | ban tổ chức | tổ công tác | tổ giúp việc | ban chỉ đạo | ban chỉ huy | ban điều hành | hội đồng | phòng giao dịch
                    | trạm y tế | đội kiểm tra | văn phòng ubnd | văn phòng ủy ban nhân dân | bộ phận một cửa | tổ dân phố | tổ chuyên môn | tổ bảo vệ | đội xe | đội bảo vệ | đội cơ động | bộ phận văn phòng | văn phòng đảng ủy
                    | văn phòng hđnd và ubnd | văn phòng đoàn đbqh và hđnd | văn phòng đoàn đại biểu quốc hội và hđnd | văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân | văn phòng đăng ký đất đai | công chức""")
            .addAll(
                    new Head(Reach.PROVINCE, Need.NAME),
                    "sở | cục | chi cục | viện | trường | báo | đài | vụ | học viện | nhà xuất bản | cảng vụ | điện lực")
            .addAll(new Head(Reach.PROVINCE, Need.NOTHING), """
                    công an | bộ chỉ huy quân sự | ban chỉ huy quân sự | bộ chỉ huy bộ đội biên phòng | bộ đội biên phòng | kho bạc nhà nước
                    | kho bạc | bảo hiểm xã hội | thuế | hải quan | cục thuế | cục hải quan | cục thống kê | chi cục thuế | tòa án nhân dân
                    | viện kiểm sát nhân dân | bệnh viện | trường đại học | trường cao đẳng | trường thpt | trường thcs | trường tiểu học
                    | trường mầm non | trường trung cấp | trường chính trị | đài phát thanh và truyền hình | đài phát thanh - truyền hình
                    | báo và phát thanh, truyền hình | báo và đài phát thanh, truyền hình | báo và đài phát thanh - truyền hình | báo và đài phát thanh và truyền hình | cảnh sát giao thông | bưu điện | liên minh hợp tác xã | thư viện | bảo tàng | nhà văn hóa | nhà khách | tạp chí | ban dân tộc | ban thi đua - khen thưởng | thanh tra tỉnh | thanh tra thành phố
                    | quản lý thị trường | hạt kiểm lâm | đồn biên phòng | quân sự | trung tâm y tế | vườn quốc gia | cảng vụ hàng hải""")
            .addAll(
                    new Head(Reach.COMMITTEE, Need.NOTHING),
                    "ủy ban nhân dân | ubnd | hội đồng nhân dân | hđnd | thường trực hđnd | thường trực hội đồng nhân dân")
            .addAll(new Head(Reach.CENTRAL, Need.NAME), "bộ | tổng cục | ủy ban")
            .addAll(new Head(Reach.CENTRAL, Need.NOTHING), """
                    văn phòng chính phủ | thanh tra chính phủ | ngân hàng nhà nước | thông tấn xã việt nam | đài truyền hình việt nam
                    | đài tiếng nói việt nam | kiểm toán nhà nước | bộ tư lệnh | quân khu | văn phòng trung ương đảng | thủ tướng chính phủ
                    | văn phòng quốc hội""")
            .addAll(new Head(Reach.PARTY, Need.NOTHING), """
                    đảng ủy | tỉnh ủy | thành ủy | huyện ủy | quận ủy | ban thường vụ | thường trực đảng ủy | ban tổ chức tỉnh ủy | ban tuyên giáo | ban dân vận
                    | ban nội chính | ủy ban kiểm tra | ủy ban mặt trận tổ quốc | mặt trận tổ quốc | ubmttq | ủy ban mttq | mttq | công đoàn | liên đoàn lao động
                    | đoàn thanh niên | đoàn tncs hồ chí minh | tỉnh đoàn | thành đoàn | huyện đoàn | hội cựu chiến binh | hội liên hiệp phụ nữ
                    | hội phụ nữ | hội nông dân | hội chữ thập đỏ | hội ccb | chi bộ | đảng bộ | ban tuyên giáo và dân vận | ban công tác mặt trận | nữ công
                    | ban nữ công | ban chấp hành | ban thanh tra nhân dân | công đoàn cơ sở | đoàn cơ sở | đoàn trường | hội sinh viên | chi đoàn
                    | tiểu ban | ban xây dựng đảng | văn phòng tỉnh ủy | văn phòng thành ủy | văn phòng huyện ủy | công đoàn bộ phận""")
            .addAll(new Head(Reach.PARTY, Need.NAME), "hội | đoàn")
            .addAll(new Head(Reach.ENTERPRISE, Need.NOTHING), """
                    công ty | tổng công ty | tập đoàn | ngân hàng | doanh nghiệp | nhà đầu tư | chủ đầu tư | nhà thầu | đơn vị tư vấn
                    | xí nghiệp | nhà máy | hợp tác xã | viễn thông | vnpt | viettel | evn | pvn | công ty điện lực | điện lực | hiệp hội
                    | đơn vị thi công | tư vấn giám sát | nhà thầu thi công | quỹ""")
            .addAll(
                    new Head(Reach.LOCAL, Need.NAME),
                    "huyện | quận | thị xã | thành phố | xã | phường | thị trấn | đặc khu");

    /** First words that look like a kind of body but begin another word. */
    private static final Phrases<Boolean> NOT_HEADS = new Phrases<Boolean>().addAll(true, """
                    ban hành | ban đầu | ban bố | tổ chức | tổ quốc | hội nghị | hội thảo | hội họp | hội thi | hội chợ | hội đàm | hội nhập | hội trường
                    | đội ngũ | đoàn kết | đoàn công tác | báo cáo | báo chí | bộ máy | bộ thủ tục | bộ tiêu chí | bộ luật | bộ hồ sơ | bộ chỉ số | bộ câu hỏi
                    | sở hữu | sở dĩ | trường hợp | trường phái | viện trợ | viện dẫn | vụ việc | vụ án | khoa học | khoa giáo | phòng chống | phòng ngừa
                    | phòng cháy | phòng, chống | phòng dịch | phòng thủ | phòng bệnh | phòng họp | phòng làm việc | văn phòng phẩm | cục bộ | cục diện
                    | khối lượng | trạm thu phí | tổ trưởng | tổ phó | đội trưởng | thuế suất | thuế thu nhập | thuế giá trị | quỹ đất | trường học | đoàn thể | hội viên
                    | đoàn viên | tổ dân phố văn hóa | thành phố thông minh | quỹ nhà | ngân hàng đề | thuế, | hải quan, | phòng, | cụm từ | bộ quy tắc | báo giá | hội đồng thẩm | huyện ủy viên
                    | đoàn đại biểu | đoàn kiểm tra liên ngành về | đội bóng | viện phí | trường lớp | khoa cử | công ty mẹ con | ban ngày | ban đêm | bộ phận người | khối tài sản""");

    private static final Phrases<Reach> GENERIC = new Phrases<Reach>()
            .addAll(Reach.PART, """
                    phòng | phòng ban | phòng chuyên môn | phòng nghiệp vụ | phòng chức năng | đơn vị | đơn vị trực thuộc | đơn vị sự nghiệp | cơ quan | khoa | trung tâm
                    | bộ phận | tổ chuyên môn | trạm | đội | tổ | ban | ngành | sở | cơ quan chuyên môn | cơ quan đơn vị | đơn vị chức năng | đơn vị thành viên
                    | cơ quan chức năng | viện | phân xưởng | xưởng | chi nhánh | đơn vị sự nghiệp công lập | đơn vị cơ sở | phòng, ban | phân hiệu | bộ môn | ban ngành | sở ngành
                    | sở ban ngành | chi cục | cục | vụ | phòng thuộc sở | công chức | tổ nghiệp vụ | tổ sản xuất | tổng đội | ban tham mưu | ban quản lý dự án""")
            .addAll(Reach.LOCAL, """
                    địa phương | huyện | quận | thị xã | thành phố | thị trấn | xã | phường | đặc khu | tỉnh | quận huyện | xã phường | tổ dân phố | thôn | khu dân cư
                    | khu phố | thôn xóm | xóm | ấp | bản | buôn""")
            .addAll(
                    Reach.CENTRAL,
                    "bộ | bộ ngành | cơ quan ngang bộ | cơ quan thuộc chính phủ | cơ quan trung ương | tổng cục")
            .addAll(Reach.PARTY, """
                    đoàn thể | hội | tổ chức thành viên | tổ chức | tổ chức chính trị - xã hội | tổ chức chính trị xã hội | chi bộ | đảng bộ | cấp ủy | đảng ủy | công đoàn cơ sở | chi đoàn
                    | tổ chức đoàn thể | tổ chức hội | công đoàn | ban xây dựng đảng | huyện ủy | quận ủy | thị ủy | thành ủy | tỉnh ủy | đảng ủy cấp trên trực tiếp cơ sở | đảng ủy cơ sở | tổ chức đảng | chi bộ trực thuộc | đảng bộ trực thuộc | cấp ủy trực thuộc | ban đảng
                    | tổ công đoàn | công đoàn bộ phận | đoàn cơ sở | cơ sở đoàn | tổ chức cơ sở đảng | hội đoàn thể | hội quần chúng | tổ chức công đoàn""")
            .addAll(Reach.ENTERPRISE, """
                    doanh nghiệp | chủ đầu tư | nhà đầu tư | nhà thầu | công ty | tổng công ty | tập đoàn | ngân hàng | hợp tác xã | hộ kinh doanh | hiệp hội | tổ chức tín dụng
                    | đơn vị tư vấn | đơn vị thi công | nhà máy | xí nghiệp | công ty thành viên""")
            .addAll(
                    Reach.PROVINCE,
                    "trường | trường học | cơ sở giáo dục | bệnh viện | cơ sở y tế | cơ sở khám bệnh, chữa bệnh | lực lượng chức năng | cơ quan báo chí | trung tâm y tế | trường mầm non | trường tiểu học | trường thcs | trường thpt | cơ sở đào tạo | cơ quan thông tấn, báo chí | lực lượng vũ trang | lực lượng");

    static {
        GENERIC.addAll(Reach.COMMITTEE, "ban hđnd | ban hội đồng nhân dân | ban của hđnd | ban của hội đồng nhân dân");
        GENERIC.addAll(
                        Reach.PART,
                        "giám đốc sở | trưởng phòng | thủ trưởng đơn vị | thủ trưởng | trưởng khoa | trưởng bộ phận | trưởng đơn vị | giám đốc trung tâm | thủ trưởng cơ quan | giám đốc | trưởng ban")
                .addAll(Reach.CENTRAL, "bộ trưởng | thủ trưởng cơ quan ngang bộ | thủ trưởng cơ quan thuộc chính phủ")
                .addAll(Reach.PARTY, "chi | chi, đảng bộ | đảng bộ cơ sở")
                .addAll(Reach.LOCAL, "chủ tịch ubnd cấp xã | chủ tịch ubnd cấp huyện | chủ tịch ubnd");
        GENERIC.addAll(
                Reach.PERSON,
                "cán bộ | giáo viên | nhân viên | giảng viên | viên chức | công chức, viên chức | người lao động | đảng viên | đoàn viên | học sinh | sinh viên | hội viên | bác sĩ | thành viên | thành viên ban chỉ đạo | thành viên tổ công tác | ủy viên | đồng chí lãnh đạo | thành viên hội đồng");
    }

    private static final Phrases<Boolean> TITLES = new Phrases<Boolean>().addAll(true, """
                    giám đốc | trưởng | chánh | thủ trưởng | chủ tịch | chủ nhiệm | cục trưởng | chi cục trưởng | tổng cục trưởng | vụ trưởng | viện trưởng | hiệu trưởng | tổng giám đốc
                    | bộ trưởng | chỉ huy trưởng | đội trưởng | tổ trưởng | bí thư | người đứng đầu | tổng biên tập | hạt trưởng | trạm trưởng | trưởng trạm | lãnh đạo | cấp ủy
                    | bí thư đảng ủy | trưởng đại diện | quản đốc | thủ trưởng, người đứng đầu | bộ trưởng, thủ trưởng | giám đốc, thủ trưởng | kế toán trưởng
                    | bí thư, chủ tịch | đoàn trưởng | trưởng đoàn""");

    private static final Phrases<Boolean> POSTS = new Phrases<Boolean>().addAll(true, """
                    phó trưởng ban | phó giám đốc | phó chủ tịch | phó chánh văn phòng | phó trưởng phòng | phó hiệu trưởng | phó tổng giám đốc | phó bí thư | phó cục trưởng | phó viện trưởng
                    | trưởng ban | giám đốc | chủ tịch | chánh văn phòng | trưởng phòng | hiệu trưởng | tổng giám đốc | bí thư | cục trưởng | phó vụ trưởng | thứ trưởng | phó thủ tướng | ủy viên
                    | phó trưởng khoa | trưởng khoa | kế toán trưởng | phó chi cục trưởng | chi cục trưởng | phó thủ trưởng | trưởng thôn | tổ trưởng | phó chủ nhiệm | giám thị
                    | phó thủ tướng chính phủ | thủ tướng chính phủ | phó bí thư thường trực | phó chủ tịch thường trực | chuyên viên | bí thư thường trực""");

    /** Small words after which a name cannot go on. */
    private static final Set<String> STOPS = Set.of(
            "về", "để", "trong", "tại", "theo", "khi", "nhằm", "là", "được", "bị", "đã", "đang", "sẽ", "sau", "trước",
            "từ", "do", "bằng", "nếu", "mà", "với", "cùng", "qua", "như", "đến", "ngay", "cho", "có", "vào", "hàng",
            "hằng", "định", "chậm", "xong", "không", "chưa", "này", "đó", "nêu", "làm", "đối", "gồm", "lên", "những",
            "một", "trừ", "tham", "đồng", "căn", "hoặc", "kể", "nghiêm", "rồi", "thì", "vì", "khẩn", "giúp", "nhận",
            "ra", "hướng");

    private static final Set<String> ENDS = Set.of(";", ":", "(", ")", "\"", "\t", "?", "!", "/", "[", "]", "=", "…");

    private final Words words;
    private final KnownNames known;

    UnitPhrases(Words words, KnownNames known) {
        this.words = words;
        this.known = known;
    }

    /** The units that begin at word i, in a row, or null. */
    @Nullable
    Found list(int i, int limit) {
        var units = new ArrayList<UnitMention>();
        int at = i;
        int next = i;
        while (at < limit) {
            int before = units.size();
            int after = one(at, limit, units);
            if (after < 0) {
                break;
            }
            if (units.size() == before) {
                break;
            }
            next = after;
            at = separator(after, limit);
            if (at < 0 || units.size() > 60) {
                break;
            }
        }
        return units.isEmpty() ? null : new Found(List.copyOf(units), next);
    }

    /** The word after what joins two units of a list, or -1. */
    private int separator(int i, int limit) {
        int at = i;
        if (words.is(at, "(")) {
            at = closing(at, limit);
        }
        boolean joined = false;
        while (at < limit && words.isAny(at, ",", ";", "và", "cùng", "/", "hoặc", "&")) {
            joined = true;
            at++;
        }
        if (words.are(at, "với") && joined) {
            at++;
        }
        return joined && at < limit ? at : -1;
    }

    private int closing(int open, int limit) {
        for (int i = open + 1; i < limit && i < open + 40; i++) {
            if (words.is(i, ")")) {
                return i + 1;
            }
        }
        return limit;
    }

    /** Adds the unit (or, after a shared kind, units) that begins at word i; gives the word after, or -1. */
    private int one(int i, int limit, List<UnitMention> out) {
        int at = skipPlea(i, limit);
        int person = person(at, limit, out);
        if (person > 0) {
            return person;
        }
        var heads = GENERIC.at(words, at, limit);
        if (heads != null
                && heads.next() - at > 2
                && !(heads.next() < limit && words.isLarge(heads.next()))
                && words.isAny(at, "thủ", "trưởng", "giám")) {
            return group(at, limit, at, out);
        }
        int bare = skipTitle(at, limit);
        boolean titled = bare > at;
        boolean plural = false;
        int head = bare;
        if (words.isAny(head, "các", "toàn", "tất", "từng", "mỗi", "quý", "những")) {
            plural = !words.is(head, "quý");
            head = skipPlural(head);
        }
        if (plural) {
            int group = group(head, limit, bare, out);
            if (group > 0) {
                return group;
            }
            return several(bare, head, limit, out);
        }
        int knownEnd = known.longest(words, head, limit);
        if (knownEnd > head) {
            var reach = reach(head, knownEnd);
            out.add(mention(head, knownEnd, reach, false, false));
            return knownEnd;
        }
        if (words.is(bare, "quý")) {
            int group = group(head, limit, bare, out);
            if (group > 0) {
                var unit = out.removeLast();
                out.add(new UnitMention(unit.from(), unit.to(), unit.name(), false, true, true, unit.reach()));
                return group;
            }
        }
        return single(head, limit, titled, out);
    }

    /** "các Sở: Tài chính, Xây dựng" are two; "các Công ty Điện lực" is a class. */
    private int several(int from, int head, int limit, List<UnitMention> out) {
        int before = out.size();
        int end = expanded(head, limit, out);
        boolean listed = out.size() - before > 1 || end > 0 && contains(head, end, ":");
        if (listed || !isHead(head, limit) && end < 0) {
            return end;
        }
        while (out.size() > before) {
            out.removeLast();
        }
        int to = Math.max(end, nameStretch(head, limit));
        out.add(new UnitMention(
                from, to, Letters.capitalised(words.text(from, to)), false, true, false, reach(head, to)));
        return to;
    }

    private int skipPlea(int i, int limit) {
        int at = i;
        while (at < limit && words.isAny(at, "\"", "-")) {
            at++;
        }
        if (words.isAny(at, "đối") && words.is(at + 1, "với")) {
            at += 2;
        }
        return at;
    }

    private int skipPlural(int i) {
        int at = i + 1;
        if (words.isAny(i, "toàn", "tất") && words.isAny(at, "bộ", "thể", "cả")) {
            at++;
        }
        if (words.is(at, "các")) {
            at++;
        }
        return at;
    }

    /** Past "Giám đốc", "Thủ trưởng", "Chủ tịch" where a body follows. */
    private int skipTitle(int i, int limit) {
        int at = i;
        if (words.isAny(at, "đồng", "đ") && (words.is(at + 1, "chí") || words.are(at, "đ", "/", "c"))) {
            at += words.is(at, "đồng") ? 2 : 3;
        }
        var hit = TITLES.at(words, at, limit);
        if (hit == null) {
            return i;
        }
        int next = hit.next();
        while (words.isAny(next, ",", "và") && TITLES.isAt(words, next + 1, limit)) {
            next = TITLES.after(words, next + 1, limit);
        }
        boolean body = isHead(next, limit)
                || words.isAny(next, "các", "phòng", "ban", "văn", "khoa", "cơ")
                || GENERIC.isAt(words, next, limit) && !words.isLarge(next);
        int afterPost = POSTS.after(words, at, limit);
        boolean post = afterPost > hit.next() && !bodyAfterPost(afterPost, limit);
        return body && !post ? next : i;
    }

    /** "Trưởng phòng Tài chính" names the department, "Trưởng ban" alone a person. */
    private boolean bodyAfterPost(int i, int limit) {
        return i < limit && words.isLarge(i) && !Verbs.isWork(words, i, limit)
                || (i > 0 && words.is(i - 1, "phòng") && words.is(i - 2, "văn"));
    }

    private int person(int i, int limit, List<UnitMention> out) {
        int at = i;
        boolean plural = words.isAny(at, "các")
                && (words.is(at + 1, "đồng") || words.is(at + 1, "đ") || words.is(at + 1, "ông"));
        at += plural ? 1 : 0;
        boolean addressed = false;
        if (words.are(at, "đồng", "chí")) {
            at += 2;
            addressed = true;
        } else if (words.are(at, "đ", "/", "c")) {
            at += 3;
            addressed = true;
        } else if (words.isAny(at, "ông", "bà", "thầy", "cô") && words.isLarge(at + 1)) {
            at += 1;
            addressed = true;
        }
        if (words.is(at, "các")) {
            plural = true;
            at++;
        }
        var post = POSTS.at(words, at, limit);
        if (!addressed && (post == null || !words.isLarge(at) && !plural)) {
            return -1;
        }
        if (post == null) {
            int name = nameEnd(at, limit);
            return name == at
                    ? personGroup(i, at, limit, plural, out)
                    : addPerson(at, withPost(name, limit), plural, out, at);
        }
        if (!plural && !startsWithDeputy(at) && skipTitle(at, limit) > at) {
            return -1;
        }
        int end = post.next();
        if (plural && isHead(end, limit) == false && words.isAny(end, "các")) {
            return -1;
        }
        int named = nameEnd(end, limit);
        if (named == end && words.isLarge(end) && HEADS.isAt(words, end, limit)) {
            named = isHead(end, limit) ? nameStretch(end, limit) : end + 1;
        } else if (named == end && words.isAny(end, "phụ") && words.is(end + 1, "trách")) {
            named = end + 2;
            while (named < limit && words.isAny(named, "các", "khối", "lĩnh", "vực")) {
                named = Math.min(limit, nameStretchLoose(named, limit));
            }
        }
        return addPerson(at, named, plural, out, at);
    }

    private int personGroup(int i, int at, int limit, boolean plural, List<UnitMention> out) {
        if (!plural) {
            return -1;
        }
        if (words.isAny(at, "lãnh", "thành", "ủy")) {
            int end = nameStretchLoose(at, limit);
            return addPerson(at, end, true, out, i);
        }
        return -1;
    }

    private boolean startsWithDeputy(int i) {
        return words.isAny(i, "phó", "thứ");
    }

    private int withPost(int i, int limit) {
        if (words.isAny(i, "-", ",") && POSTS.isAt(words, i + 1, limit)) {
            int end = POSTS.after(words, i + 1, limit);
            return i + 1 < limit && words.isLarge(i + 1) ? Math.max(end, nameStretch(end, limit)) : end;
        }
        return i;
    }

    private int addPerson(int from, int to, boolean plural, List<UnitMention> out, int at) {
        var name = words.text(from, to);
        var printed = plural ? "Các " + name : Letters.capitalised(name);
        out.add(new UnitMention(at, to, printed, false, plural, false, Reach.PERSON));
        return to;
    }

    /** The end of a person's name: two to five large words. */
    private int nameEnd(int i, int limit) {
        int at = i;
        while (at < limit
                && at - i < 5
                && words.isLarge(at)
                && words.isWord(at)
                && !Letters.isCapitals(words.text(at, at + 1))) {
            at++;
        }
        return at - i >= 2 && !isHead(i, limit) ? at : i;
    }

    /** "các sở, ban, ngành, đơn vị liên quan": a class of bodies. */
    private int group(int i, int limit, int from, List<UnitMention> out) {
        var hit = GENERIC.at(words, i, limit);
        if (hit == null
                || words.is(hit.next(), ":") && words.isLarge(hit.next() + 1) && expands(i, hit.next() + 1)
                || hit.next() < limit
                        && words.isLarge(hit.next())
                        && !isGroupQualifier(hit.next())
                        && expands(i, hit.next())) {
            return -1;
        }
        if (HEADS.after(words, i, limit) > hit.next()) {
            return -1;
        }
        boolean every = false;
        boolean own = false;
        var reach = hit.value();
        int at = i;
        int end = i;
        while (hit != null) {
            own |= hit.value() == Reach.PART || hit.value() == Reach.CENTRAL;
            end = hit.next();
            at = qualified(end, limit);
            end = at;
            int next = at;
            while (words.isAny(next, ",", "và", "/", "-", "các")) {
                next++;
            }
            boolean shouted = words.isLarge(i) && Letters.isCapitals(words.text(i, end));
            hit = next > at && next < limit && (shouted || !words.isLarge(next))
                    ? GENERIC.at(words, next, limit)
                    : null;
            if (hit != null
                    && hit.next() < limit
                    && words.isLarge(hit.next())
                    && hit.value() == Reach.PART
                    && expands(next, hit.next())) {
                hit = null;
            }
        }
        end = reach == Reach.PART || reach == Reach.LOCAL ? end : withNoun(end, limit);
        boolean vague = isVague(lastMember(i, end), end);
        every = own && !vague && !isLimited(i, end) && !belongsElsewhere(i, end);
        var name = Letters.capitalised(words.text(from, end));
        out.add(new UnitMention(from, end, name, every, true, vague, reach));
        return end;
    }

    /** "các Ban của Hội đồng nhân dân tỉnh". */
    private boolean belongsElsewhere(int i, int end) {
        for (int k = i; k < end; k++) {
            if (words.is(k, "của") && words.isAny(k + 1, "hội", "hđnd", "quốc", "đảng")) {
                return true;
            }
        }
        return false;
    }

    /** "các Phòng Tài chính, Nội vụ" names departments; "các phòng Ban Quản lý" does not. */
    private boolean expands(int head, int next) {
        return words.isAny(head, "sở", "phòng", "ban", "bộ", "khoa", "trung", "công", "cục", "chi", "trường", "hội")
                && !isHead(next, words.size());
    }

    private boolean isGroupQualifier(int i) {
        return words.isAny(i, "trực", "thuộc", "liên", "có", "của", "trên", "nêu");
    }

    private static final Phrases<Boolean> QUALIFIERS = new Phrases<Boolean>().addAll(true, """
                    trực thuộc | liên quan | có liên quan | chuyên môn | sự nghiệp | nêu trên | được giao | được giao nhiệm vụ | cấp huyện | cấp tỉnh | cấp xã | cấp thành phố | cấp phòng
                    | chức năng | ở địa phương | nói trên | trên | khác | thành viên | cơ sở | trong toàn ngành | toàn ngành | trong ngành | công lập | ngành dọc | hạ tầng | thứ cấp | quản lý nhà nước
                    | trong tỉnh | trong ban | trong sở | trong toàn tỉnh | còn lại | nghiệp vụ | tham mưu | giúp việc | phụ trách | được giao phụ trách | sử dụng lao động | kinh doanh hạ tầng | fdi | trung ương
                    | có tên trong phụ lục | tại phụ lục | trong phụ lục | được phân công | khối đảng | đoàn thể | lâm sàng | cận lâm sàng | trong trường | trong bệnh viện | trong công ty | toàn trường | của tỉnh
                    | của thành phố | của huyện | của sở | của ban | của trường | của bệnh viện | của công ty | của bộ | thuộc sở | thuộc bộ | thuộc ban | thuộc tỉnh | thuộc huyện | thuộc thành phố | thuộc ubnd tỉnh
                    | thuộc trường | thuộc bệnh viện | thuộc công ty | thuộc đảng bộ | vi phạm | quản lý dự án | ven biển | sản xuất | kinh doanh | xây dựng kết cấu hạ tầng | nhà nước | ngoài nhà nước""");

    /** Past what narrows a class: "trực thuộc Sở", "có liên quan", "trên địa bàn thành phố". */
    private int qualified(int i, int limit) {
        int at = i;
        while (at < limit) {
            var hit = QUALIFIERS.at(words, at, limit);
            if (hit != null) {
                at = hit.next();
                if (words.isLarge(at) && isHead(at, limit) && words.is(at - 1, "thuộc")) {
                    at = nameStretch(at, limit);
                }
                continue;
            }
            if (words.isAny(at, "thuộc", "của")
                    && at + 1 < limit
                    && words.isAny(
                            at + 1, "hội", "hđnd", "quốc", "ban", "sở", "thành", "tỉnh", "ubnd", "ủy", "đảng", "bộ",
                            "huyện", "công", "trường", "bệnh", "khối", "khu", "quận", "cơ", "chính", "tổng", "cục",
                            "xã", "phường", "tập", "lãnh", "văn", "viện")) {
                at = nameStretch(at + 1, limit);
                continue;
            }
            if (words.are(at, "trên", "địa", "bàn")) {
                at += 3;
                if (words.isAny(at, "tỉnh", "thành", "huyện", "quận", "xã", "phường", "toàn")) {
                    at = nameStretch(at, limit);
                }
                continue;
            }
            if (words.is(at, "(")) {
                at = closing(at, limit);
                continue;
            }
            int place = Fields.place(words, at);
            if (place > 0 && place <= limit) {
                at = place;
                continue;
            }
            return at;
        }
        return at;
    }

    /** "các doanh nghiệp du lịch xây dựng …": a noun between a class and its verb narrows the class. */
    private int withNoun(int end, int limit) {
        int at = end;
        while (at < limit
                && at - end < 5
                && words.isWord(at)
                && !words.isLarge(at)
                && !words.is(at, "và")
                && !STOPS.contains(words.at(at))
                && !Verbs.isWork(words, at, limit)) {
            at++;
        }
        return at > end && (at == limit || words.is(at, ":") || Verbs.isWork(words, at, limit)) ? at : end;
    }

    /** Whether the kind of a body stands at i, large, whatever follows. */
    boolean isLargeKind(int i, int limit) {
        return words.isLarge(i) && HEADS.isAt(words, i, limit) && !NOT_HEADS.isAt(words, i, limit);
    }

    /** Where the last of several classes begins: "liên quan" after it narrows them all, after an earlier one only that. */
    private int lastMember(int i, int end) {
        for (int k = end - 1; k > i; k--) {
            if (words.isAny(k, ",", "và")) {
                return k;
            }
        }
        return i;
    }

    private boolean isVague(int i, int end) {
        for (int k = i; k < end; k++) {
            if (words.are(k, "liên", "quan")) {
                return true;
            }
        }
        return false;
    }

    private boolean isLimited(int i, int end) {
        for (int k = i; k < end; k++) {
            if (words.isAny(k, "nêu", "nói", "giao", "công", "phụ", "còn", "chức", "khác")
                    && !words.are(k, "công", "chức")
                    && !words.are(k, "công", "lập")
                    && !(words.is(k, "công") && words.isLarge(k))
                    && !words.are(k, "chức", "năng")
                    && !words.are(k, "công", "ty")
                    && !words.are(k, "công", "đoàn")) {
                return true;
            }
        }
        return words.is(end - 1, "trên");
    }

    /** "các Sở: Tài chính, Xây dựng và Nội vụ" → one department each. */
    private int expanded(int i, int limit, List<UnitMention> out) {
        var hit = HEADS.at(words, i, limit);
        if (hit == null || NOT_HEADS.isAt(words, i, limit)) {
            return -1;
        }
        int at = hit.next();
        if (words.is(at, ":")) {
            at++;
        }
        if (!words.isLarge(at)) {
            return -1;
        }
        var prefix = Letters.capitalised(words.text(i, hit.next()));
        int end = -1;
        while (at < limit && words.isLarge(at) && (end < 0 || !isHead(at, limit))) {
            int stop = nameStretch(at, limit, false);
            int and = lastAnd(at, stop);
            if (and > 0 && closesList(stop, limit)) {
                out.add(named(prefix, at, and, hit.value().reach()));
                out.add(named(prefix, and + 1, stop, hit.value().reach()));
            } else {
                out.add(named(prefix, at, stop, hit.value().reach()));
            }
            end = stop;
            at = words.isAny(stop, ",", "và") ? stop + 1 : limit;
            if (words.is(at, "và")) {
                at++;
            }
        }
        return end;
    }

    /** In "các Sở: Tài chính, Xây dựng và Nội vụ" the last "và" parts two names unless both halves are one known name. */
    private int lastAnd(int from, int to) {
        for (int k = to - 1; k > from; k--) {
            if (words.is(k, "và") && words.isLarge(k + 1)) {
                return OneName.isJoined(words, from, to) ? -1 : k;
            }
        }
        return -1;
    }

    private boolean closesList(int stop, int limit) {
        return stop >= limit || !words.is(stop, ",") || !words.isLarge(stop + 1) || isHead(stop + 1, limit);
    }

    private UnitMention named(String prefix, int from, int to, Reach reach) {
        return new UnitMention(from, to, prefix + " " + words.text(from, to), false, false, false, reach);
    }

    private int single(int i, int limit, boolean titled, List<UnitMention> out) {
        if (!isHead(i, limit)) {
            return -1;
        }
        int end = nameStretch(i, limit);
        var reach = reach(i, end);
        boolean group = contains(i, end, "các") && reach != Reach.PART
                || words.is(i, "doanh") && words.is(HEADS.after(words, i, limit), "hạ");
        boolean vague = isVague(i, end);
        out.add(new UnitMention(i, end, Letters.capitalised(words.text(i, end)), false, group, vague, reach));
        return end;
    }

    private boolean contains(int from, int to, String word) {
        for (int k = from; k < to; k++) {
            if (words.is(k, word) && !words.isLarge(k)) {
                return true;
            }
        }
        return false;
    }

    private UnitMention mention(int from, int to, Reach reach, boolean every, boolean group) {
        return new UnitMention(from, to, Letters.capitalised(words.text(from, to)), every, group, false, reach);
    }

    /** Whether a small word after a complete name can only be a verb, known or not. */
    boolean isPredicate(int i, int limit) {
        return i + 1 < limit
                && words.isWord(i)
                && !words.isLarge(i)
                && !STOPS.contains(words.at(i))
                && !words.isAny(
                        i, "và", "các", "thuộc", "của", "nơi", "vẫn", "cũng", "đều", "hay", "thể", "còn", "nào",
                        "khác");
    }

    Reach reach(int i, int limit) {
        var hit = HEADS.at(words, i, limit);
        if (hit == null) {
            return Reach.PART;
        }
        if (hit.value().reach() == Reach.PART && words.is(i, "ban") && words.isLarge(hit.next())) {
            return Reach.PART;
        }
        return hit.value().reach();
    }

    /** Whether a kind of body that can carry a name begins at i. */
    boolean isHead(int i, int limit) {
        var hit = HEADS.at(words, i, limit);
        if (hit == null || NOT_HEADS.isAt(words, i, Math.min(words.size(), limit + 2)) && !isNamed(i)) {
            return false;
        }
        boolean large = words.isLarge(i);
        int next = hit.next();
        if (hit.value().reach() == Reach.LOCAL) {
            return large && words.isLarge(next);
        }
        if (words.isAny(i, "p", "tt", "vp") && next == i + 1) {
            return large && (words.is(i, "vp") || words.isLarge(next) || words.is(next, "."));
        }
        if (hit.value().need() == Need.NAME) {
            boolean shouted = large && Letters.isCapitals(words.text(i, next));
            return next < limit
                    && (words.isLarge(next)
                            || shouted && words.isWord(next)
                            || words.are(next, "-") && words.isLarge(next + 1));
        }
        return large
                || (next < limit && words.isLarge(next) && !words.is(i, "doanh"))
                || words.isAny(i, "ubnd", "hđnd");
    }

    /** "Ban Đầu tư" is a body, "ban đầu" is none. */
    private boolean isNamed(int i) {
        return words.isLarge(i)
                && words.isLarge(i + 1)
                && words.isWord(i + 1)
                && !Letters.isCapitals(words.text(i, i + 1));
    }

    private int nameStretch(int i, int limit) {
        return nameStretch(i, limit, true);
    }

    /** The end of the name that begins at i. */
    private int nameStretch(int i, int limit, boolean commas) {
        var head = HEADS.at(words, i, limit);
        int at = head == null ? i : head.next();
        if (words.is(at, ".") && words.isLarge(at + 1)) {
            at++;
        }
        int last = at;
        int complete = head != null && Fields.isWhole(words, i, at) ? at : -1;
        while (at < limit && at - i < 28) {
            int field = Fields.end(words, at, limit);
            if (field < 0 && at == complete && !Fields.goOn(words, at, limit)) {
                break;
            }
            int next = field > 0 ? field : goOn(at, i, limit, commas, head != null && at == head.next());
            if (next < 0) {
                break;
            }
            complete = field > 0 ? field : complete;
            at = next;
            last = at;
        }
        return last;
    }

    private int nameStretchLoose(int i, int limit) {
        int at = i;
        while (at < limit
                && at - i < 14
                && words.isWord(at)
                && !STOPS.contains(words.at(at))
                && (Verbs.at(words, at, limit) == null || words.isLarge(at) || words.isAny(at, "trực") || at == i)) {
            at++;
        }
        return Math.max(at, i + 1);
    }

    /** The word after the next piece of a name, or -1 where the name ends. */
    private int goOn(int at, int from, int limit, boolean commas, boolean afterHead) {
        var word = words.at(at);
        if (ENDS.contains(word) || word.equals(".")) {
            return word.equals("/") && words.isJoined(at) && words.isLarge(at + 1) ? at + 1 : -1;
        }
        if (words.isNumber(at)) {
            boolean date = words.isAny(at + 1, "/", "tháng") || words.at(at).length() > 3;
            return date ? -1 : at + 1;
        }
        if (word.equals(",") && OneName.over(words, at, from, limit) > 0) {
            return OneName.over(words, at, from, limit);
        }
        if (word.equals(",") && !afterHead && Fields.isPlace(words, at - 1) && Fields.place(words, at + 1) > 0) {
            return Fields.place(words, at + 1);
        }
        if (word.equals(",")) {
            return commas ? comma(at, from, limit) : -1;
        }
        if (word.equals("và") || word.equals("&")) {
            return and(at, limit);
        }
        if (word.equals("-")) {
            boolean post = words.are(at + 1, "cơ", "quan")
                    || words.are(at + 1, "đơn", "vị")
                    || words.are(at + 1, "thường", "trực");
            boolean goesOn = !post
                    && words.isLarge(at + 1)
                    && at + 1 < limit
                    && (!isHead(at + 1, limit) || words.is(at + 1, "nữ"))
                    && !isWorkThere(at + 1, limit);
            return goesOn ? at + 2 : -1;
        }
        if (!words.isWord(at)) {
            return -1;
        }
        if (words.isLarge(at)) {
            return compound(at);
        }
        if (!afterHead && Fields.isPlace(words, at - 1)) {
            return -1;
        }
        if (word.equals("các")) {
            return classInName(at, limit, afterHead);
        }
        if (!afterHead
                && isAfterProperName(at, from)
                && !words.isAny(at, "tỉnh", "thành", "huyện", "quận", "xã", "phường", "trực")) {
            return -1;
        }
        if (STOPS.contains(word) && !isHalf(at)) {
            return -1;
        }
        var verb = Verbs.at(words, at, limit);
        if (verb == null) {
            return at + 1;
        }
        if (verb.value() == Verbs.Kind.ALSO_NAME && nameLike(at, verb.next(), from, limit)) {
            return verb.next();
        }
        return -1;
    }

    /** Compounds in names that hold a word after which a name otherwise ends. */
    private static final Set<String> COMPOUNDS = Set.of(
            "thiết bị",
            "cộng đồng",
            "hội đồng",
            "hợp đồng",
            "đồng bộ",
            "hướng nghiệp",
            "định hướng",
            "thẩm định",
            "giám định",
            "quy định",
            "kiểm định",
            "đối ngoại",
            "đối tác",
            "hàng không",
            "hàng hải",
            "khách hàng",
            "hàng hóa",
            "ngân hàng",
            "việc làm",
            "một cửa",
            "sau đại",
            "có công",
            "trước bạ",
            "căn cước",
            "định chế",
            "định cư",
            "tái định",
            "định canh",
            "ổn định",
            "gia đình",
            "bảo đảm",
            "tham mưu",
            "không gian",
            "hàng rong",
            "định lượng",
            "đồng hương",
            "đồng hành",
            "tác động");

    private boolean isHalf(int at) {
        return COMPOUNDS.contains(words.at(at - 1) + " " + words.at(at))
                || COMPOUNDS.contains(words.at(at) + " " + words.at(at + 1));
    }

    /** Past "Giám định" or "Hỗ trợ" as a whole where such a word begins with a large letter. */
    private int compound(int at) {
        var verb = Verbs.at(words, at, words.size());
        if (verb == null || verb.next() - at != 2 || !words.isWord(at + 1) || words.isLarge(at + 1)) {
            return at + 1;
        }
        return verb.next();
    }

    /** "UBND các huyện, thị xã, thành phố": a class closes the name. */
    private int classInName(int at, int limit, boolean afterHead) {
        var hit = GENERIC.at(words, at + 1, limit);
        if (hit == null || hit.value() != Reach.LOCAL) {
            return afterHead || words.isAny(at - 1, "lý", "dân", "ubnd", "tịch") ? at + 1 : -1;
        }
        int end = hit.next();
        while (hit != null) {
            end = qualified(hit.next(), limit);
            int next = end;
            while (words.isAny(next, ",", "và", "các")) {
                next++;
            }
            hit = next > end && !words.isLarge(next) ? GENERIC.at(words, next, limit) : null;
            hit = hit != null && hit.value() == Reach.LOCAL ? hit : null;
        }
        return listed(end, limit);
    }

    /** "UBND các xã: Đông Hưng, Tây Hưng và Bắc Hưng": the proper names after a class belong to it. */
    private int listed(int i, int limit) {
        int at = words.is(i, ":") ? i + 1 : i;
        int end = i;
        while (at + 1 < limit && isProper(at) && isProper(at + 1) && !isHead(at, limit)) {
            while (at < limit && isProper(at)) {
                at++;
            }
            end = at;
            while (words.isAny(at, ",", "và")) {
                at++;
            }
            if (at == end) {
                break;
            }
        }
        return end;
    }

    /** After "… Tân Phú", "… Lưu trữ quốc gia I" or "… số 7" a small word is no part of the name. */
    private boolean isAfterProperName(int at, int from) {
        if (Label.isRoman(words.text(at - 1, at)) || words.isNumber(at - 1) && at - 1 > from) {
            return true;
        }
        return at - 2 > from && isProper(at - 1) && isProper(at - 2);
    }

    private boolean isProper(int i) {
        return words.isLarge(i) && words.isWord(i) && !Letters.isCapitals(words.text(i, i + 1)) && !isKindWord(i);
    }

    /** "Ban Quản lý", "Ủy ban Mặt trận": two large words in a row where the first names the kind. */
    private boolean isKindWord(int i) {
        return words.isAny(
                i, "ban", "sở", "bộ", "phòng", "khu", "ubnd", "trường", "hội", "đoàn", "tỉnh", "huyện", "đảng", "cục",
                "vụ", "viện", "đội", "tổ", "khoa");
    }

    private boolean isWorkThere(int at, int limit) {
        var verb = Verbs.at(words, at, limit);
        return verb != null && verb.value() == Verbs.Kind.WORK && !words.isLarge(at);
    }

    private static final Set<String> OBJECTS = Set.of(
            "kế", "phương", "đề", "báo", "dự", "quy", "chương", "các", "hệ", "nội", "danh", "hồ", "tờ", "bộ", "lịch",
            "kịch", "và", "việc", "công", "tốt", "chặt", "hiệu", "thực", "triển", "lại", "kết", "tình", "rà", "ngay",
            "văn", "những", "hội", "họp", "cuộc", "lớp", "thi", "tuyên", "ra", "mô", "sản", "nhân", "đoàn", "trên",
            "số", "toàn", "nghiêm", "thường", "lễ", "giao", "quản", "nguồn", "quân", "kinh", "đón", "nghị", "thông",
            "xử", "gian", "điểm", "thu", "nhà", "giải", "cơ", "khảo", "đấu", "vận", "phục", "tiếp", "tập", "hướng");

    /** Whether a small "xây dựng", "quản lý" … belongs to the name: after "và", after the kind, or before what no verb takes. */
    private boolean nameLike(int at, int next, int from, int limit) {
        if (words.isAny(at - 1, "và", "-", ",")) {
            return true;
        }
        if (at - 1 == from && !words.isLarge(at)) {
            return false;
        }
        if (words.isAny(at, "kế", "đầu", "đào", "tư", "phục", "xúc", "phát", "bảo", "dịch", "bồi")) {
            return !words.isAny(at, "phát", "bảo", "phục", "đào", "bồi")
                    || !OBJECTS.contains(words.at(next))
                    || words.is(next, "và");
        }
        boolean listed = words.isAny(next, ",", ";") && (isHead(next + 1, limit) || words.is(next + 1, "các"));
        if (next >= limit || words.isAny(next, ":", ")") || listed) {
            return true;
        }
        return next < limit
                && !OBJECTS.contains(words.at(next))
                && !ENDS.contains(words.at(next))
                && (words.isLarge(at - 1) && words.at(at - 1).length() > 1
                        || Verbs.at(words, at - 2 < from ? at : at - 2, limit) != null
                        || words.isAny(at - 1, "tư", "án", "lý"))
                && (Verbs.isWork(words, next, limit)
                        || words.isAny(
                                next, ",", "tỉnh", "thành", "khu", "huyện", "đô", "công", "dự", "giao", "hạ", "đường"));
    }

    /** A comma is inside a name when a large word follows that is no body, and a later "và" closes the name. */
    private int comma(int at, int from, int limit) {
        int next = at + 1;
        if (next >= limit
                || !words.isLarge(next)
                || isHead(next, limit)
                || TITLES.isAt(words, next, limit)
                || !words.isWord(next)) {
            return -1;
        }
        int k = next;
        int commas = 0;
        while (k < limit && k - next < 12) {
            if (words.is(k, ",")) {
                if (++commas > 2 || !words.isLarge(k + 1) || isHead(k + 1, limit)) {
                    return -1;
                }
            } else if (words.is(k, "và")) {
                return words.isLarge(k + 1) && !isHead(k + 1, limit) && words.isWord(k + 1) ? next + 1 : -1;
            } else if (!words.isWord(k)
                    || STOPS.contains(words.at(k))
                    || (!words.isLarge(k) && isWorkThere(k, limit))) {
                return -1;
            }
            k++;
        }
        return -1;
    }

    private static final Phrases<Boolean> PARKS = new Phrases<Boolean>()
            .addAll(
                    true,
                    "khu công nghiệp | khu kinh tế | khu chế xuất | khu công nghệ cao | cụm công nghiệp | khu công nghiệp, khu chế xuất");

    /** "Ban Quản lý Khu kinh tế A và các khu công nghiệp": the parks belong to the name. */
    private int parks(int i, int limit) {
        var hit = PARKS.at(words, i, limit);
        return hit == null ? -1 : hit.next();
    }

    private int and(int at, int limit) {
        int next = at + 1;
        if (words.is(next, "các") && words.isAny(next + 1, "khu", "cụm") && !words.isLarge(next)) {
            return parks(next + 1, limit);
        }
        if (next >= limit
                || isHead(next, limit)
                || words.isAny(next, "các", "những", "một", "đồng", "ông", "bà", "đề", "gửi")
                || !words.isWord(next)) {
            return -1;
        }
        int afterTitle = TITLES.after(words, next, limit);
        if (afterTitle > 0 && isHead(afterTitle, limit)) {
            return -1;
        }
        if (words.isLarge(next)) {
            return next;
        }
        var verb = Verbs.at(words, next, limit);
        if (verb != null) {
            return verb.value() == Verbs.Kind.ALSO_NAME && !OBJECTS.contains(words.at(verb.next())) ? verb.next() : -1;
        }
        return STOPS.contains(words.at(next)) ? -1 : next;
    }
}
