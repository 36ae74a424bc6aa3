package vn.haidang.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** Reads the formal elements of a document (thể thức; Nghị định 30/2020/NĐ-CP, phụ lục I; party papers: Hướng dẫn 36-HD/VPTW). */
final class Letterheads {

    /** Kinds of phụ lục III; those of the party and of the law beside them. The longest name wins. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("nghị quyết", "NQ"),
            Map.entry("quyết định", "QĐ"),
            Map.entry("chỉ thị", "CT"),
            Map.entry("quy chế", "QC"),
            Map.entry("quy định", "QyĐ"),
            Map.entry("thông cáo", "TC"),
            Map.entry("thông báo", "TB"),
            Map.entry("hướng dẫn", "HD"),
            Map.entry("chương trình", "CTr"),
            Map.entry("kế hoạch", "KH"),
            Map.entry("phương án", "PA"),
            Map.entry("đề án", "ĐA"),
            Map.entry("dự án", "DA"),
            Map.entry("báo cáo", "BC"),
            Map.entry("biên bản", "BB"),
            Map.entry("tờ trình", "TTr"),
            Map.entry("hợp đồng", "HĐ"),
            Map.entry("công điện", "CĐ"),
            Map.entry("bản ghi nhớ", "BGN"),
            Map.entry("bản thỏa thuận", "BTT"),
            Map.entry("giấy ủy quyền", "GUQ"),
            Map.entry("giấy mời", "GM"),
            Map.entry("giấy giới thiệu", "GGT"),
            Map.entry("giấy nghỉ phép", "GNP"),
            Map.entry("phiếu gửi", "PG"),
            Map.entry("phiếu chuyển", "PC"),
            Map.entry("phiếu báo", "PB"),
            Map.entry("kết luận", "KL"),
            Map.entry("công văn", "CV"));

    static final Pattern NUMBER = Pattern.compile(
            "^(?:số|so)\\s*[:.]?\\s*([0-9]{0,6}[a-z]?)[\\s.…_]*([/-])\\s*([\\p{L}][\\p{L}\\d&.]*(?:\\s*[-/–]\\s*[\\p{L}\\d&.]+){0,6})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    static final Pattern PLACE = Pattern.compile(
            "(?:^|[.…/]\\s*)([\\p{L}][\\p{L} .-]{1,39}?)\\s*,?\\s+ngày\\s*([\\d.…_ ]{0,12})\\s*tháng\\s*([\\d.…_ ]{0,12})\\s*năm\\s*(\\d{4})",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_DATE = Pattern.compile(
            "^ngày\\s*([\\d.…_ ]{0,12})\\s*tháng\\s*([\\d.…_ ]{0,12})\\s*năm\\s*(\\d{4})",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPACITY =
            Pattern.compile("^(KT|TM|TL|TUQ|Q|K/T|T/M|T/L)\\s*[./]?\\s+(.+)$|^(KT|TM|TL|TUQ|Q)\\.(.+)$");
    private static final Pattern NAME = Pattern.compile(
            "^(?:(?:TS|ThS|PGS|GS|BS|KS|Th\\.S|BSCKI{1,2}|CKI{1,2}|Ông|Bà|NGƯT|TTƯT|Đại tá|Thượng tá|Thiếu tướng)[. ]+)*\\p{Lu}[\\p{Ll}]*(?: \\p{Lu}[\\p{Ll}]*){1,5}$");

    private static final List<String> POSTS = List.of(
            "TRƯỞNG BAN",
            "PHÓ TRƯỞNG BAN",
            "GIÁM ĐỐC",
            "PHÓ GIÁM ĐỐC",
            "CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "CHÁNH VĂN PHÒNG",
            "PHÓ CHÁNH VĂN PHÒNG",
            "BỘ TRƯỞNG",
            "THỨ TRƯỞNG",
            "HIỆU TRƯỞNG",
            "PHÓ HIỆU TRƯỞNG",
            "TỔNG GIÁM ĐỐC",
            "PHÓ TỔNG GIÁM ĐỐC",
            "CỤC TRƯỞNG",
            "PHÓ CỤC TRƯỞNG",
            "BÍ THƯ",
            "PHÓ BÍ THƯ",
            "TRƯỞNG PHÒNG",
            "PHÓ TRƯỞNG PHÒNG",
            "VIỆN TRƯỞNG",
            "CHI CỤC TRƯỞNG",
            "PHÓ CHI CỤC TRƯỞNG",
            "BỘ TRƯỞNG, CHỦ NHIỆM",
            "BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG",
            "PHÓ CHỦ NHIỆM",
            "CHỦ NHIỆM",
            "THỦ TƯỚNG",
            "PHÓ THỦ TƯỚNG",
            "TỔNG CỤC TRƯỞNG",
            "CHỦ TỊCH HỘI ĐỒNG QUẢN TRỊ",
            "PHÓ BÍ THƯ THƯỜNG TRỰC",
            "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
            "PHÓ VIỆN TRƯỞNG",
            "GIÁM ĐỐC SỞ",
            "TỔNG BIÊN TẬP",
            "HIỆU TRƯỞNG NHÀ TRƯỜNG",
            "CHÁNH THANH TRA",
            "CHỦ TỌA",
            "ỦY VIÊN THƯỜNG TRỰC",
            "PHÓ TỔNG CỤC TRƯỞNG",
            "CHỦ TỊCH HỘI ĐỒNG");

    private final Layout layout;
    private final Words words;
    private @Nullable String kind;
    private @Nullable String kindName;
    private @Nullable String number;
    private @Nullable String symbol;
    private @Nullable String place;
    private @Nullable LocalDate issuedOn;
    private @Nullable String subject;
    private int title = -1;

    private Letterheads(Layout layout) {
        this.layout = layout;
        this.words = layout.words;
    }

    static boolean isPost(String text) {
        return POSTS.contains(
                Letters.plain(text).toUpperCase(java.util.Locale.ROOT).strip());
    }

    /** Reads the head and the signature, and tells the layout where the body begins. */
    static Letterhead read(Layout layout) {
        var reader = new Letterheads(layout);
        int scan = reader.head();
        var organs = reader.organs(scan);
        var addressees = reader.addressees(scan);
        reader.body(scan);
        var recipients = reader.recipients();
        return new Letterhead(
                reader.kind,
                reader.kindName,
                reader.number,
                reader.symbol,
                reader.place,
                reader.issuedOn,
                reader.subject,
                organs.size() > 1 ? organs.getFirst() : null,
                organs.isEmpty() ? null : organs.getLast(),
                addressees,
                recipients,
                reader.signer());
    }

    private Layout.@Nullable Line line(int i) {
        return i >= 0 && i < layout.items.size() && layout.items.get(i) instanceof Layout.Line line ? line : null;
    }

    // ---- number, place, kind, subject

    /** Reads what can be told line by line; gives the item where the head surely ended. */
    private int head() {
        int limit = Math.min(layout.bodyTo, 40);
        int end = 0;
        for (int i = 0; i < limit; i++) {
            var line = line(i);
            if (line == null) {
                break;
            }
            var text = line.text(words);
            if (text.length() > 400 || text.endsWith("như sau:")) {
                break;
            }
            if (numbered(text) | placed(text)) {
                end = Math.max(end, i + 1);
            }
            if (words.is(line.from(), "v") && words.are(line.from(), "v", "/", "v") && title < 0) {
                end = Math.max(end, letterSubject(i));
            } else if (title < 0 && isTitle(line, text)) {
                title = i;
                end = Math.max(end, i + 1);
            }
            if (words.are(line.from(), "kính", "gửi")) {
                end = Math.max(end, i);
                break;
            }
        }
        if (kind == null && symbol != null) {
            kindFromSymbol();
        }
        return title >= 0 ? titled(Math.max(end, title + 1)) : end;
    }

    private boolean numbered(String text) {
        if (symbol != null || text.length() > 160) {
            return false;
        }
        var matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            return false;
        }
        number = matcher.group(1).isEmpty() ? null : matcher.group(1);
        symbol = matcher.group(3)
                .replaceAll("\\s*[-–]\\s*", "-")
                .replaceAll("\\s*/\\s*", "/")
                .strip();
        return true;
    }

    private boolean placed(String text) {
        if (issuedOn != null || place != null || text.length() > 200) {
            return false;
        }
        var matcher = PLACE.matcher(text);
        if (matcher.find()) {
            var printed = matcher.group(1).strip();
            int cut = Math.max(printed.lastIndexOf('.'), printed.lastIndexOf('/'));
            place = cut >= 0 && cut + 1 < printed.length() && !printed.startsWith("TP")
                    ? printed.substring(cut + 1).strip()
                    : printed;
            issuedOn = date(matcher.group(2), matcher.group(3), matcher.group(4));
            return true;
        }
        var bare = BARE_DATE.matcher(text);
        if (bare.find() && text.length() < 40) {
            issuedOn = date(bare.group(1), bare.group(2), bare.group(3));
            return true;
        }
        return false;
    }

    private static @Nullable LocalDate date(String day, String month, String year) {
        var d = day.replaceAll("\\D", "");
        var m = month.replaceAll("\\D", "");
        if (d.isEmpty() || m.isEmpty() || d.length() > 2 || m.length() > 2) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(m), Integer.parseInt(d));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int letterSubject(int i) {
        var line = line(i);
        var text = new StringBuilder(line == null ? "" : line.text(words));
        int next = i + 1;
        while (next < i + 5) {
            var more = line(next);
            if (more == null || line == null) {
                break;
            }
            boolean below = more.column() == 0
                    && line.column() > 0
                    && more.label() == null
                    && Character.isLowerCase(more.text(words).charAt(0));
            if (more.column() != line.column() && !below) {
                if (more.column() > line.column() && line.column() > 0) {
                    next++;
                    continue;
                }
                break;
            }
            var words2 = more.text(words);
            boolean goesOn = !words2.startsWith("Kính gửi")
                    && !PLACE.matcher(words2).find()
                    && words2.length() < 90
                    && more.label() == null
                    && !Letters.isCapitals(words2);
            if (!goesOn) {
                break;
            }
            text.append(' ').append(words2);
            next++;
        }
        subject = text.toString().replaceFirst("^[Vv]\\s*/\\s*v:?\\s*", "").strip();
        return next;
    }

    private boolean isTitle(Layout.Line line, String text) {
        if (text.length() > 250) {
            return false;
        }
        var plain = Letters.plain(text);
        for (var entry : KINDS.entrySet()) {
            var name = entry.getKey();
            if (plain.startsWith(name) && Letters.isCapitals(text.substring(0, name.length()))) {
                boolean whole = plain.length() == name.length() || !Character.isLetter(plain.charAt(name.length()));
                boolean better = kindName == null || name.length() >= kindName.length();
                if (whole && better && line.column() <= 2) {
                    kindName = Letters.capitalised(name);
                    kind = entry.getValue();
                    return true;
                }
            }
        }
        return false;
    }

    private void kindFromSymbol() {
        var first = symbol == null ? "" : symbol.split("[-/]")[0];
        for (var entry : KINDS.entrySet()) {
            if (entry.getValue().equalsIgnoreCase(first) && !first.equals("CV")) {
                kind = entry.getValue();
                kindName = Letters.capitalised(entry.getKey());
                return;
            }
        }
    }

    /** The trích yếu: what follows on the title's line and the short lines below it. */
    private int titled(int end) {
        var line = line(title);
        if (line == null || kindName == null) {
            return end;
        }
        var rest = line.text(words)
                .substring(kindName.length())
                .replaceFirst("^[\\s:.–-]+", "")
                .strip();
        var parts = new ArrayList<String>();
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        int next = title + 1;
        while (next < title + 6) {
            var more = line(next);
            if (more == null || !isSubject(more, parts)) {
                break;
            }
            parts.add(more.text(words));
            next++;
        }
        if (!parts.isEmpty()) {
            subject = String.join(" ", parts)
                    .replaceFirst("^[Vv]\\s*/\\s*v:?\\s*", "")
                    .replaceFirst("\\s*\\((?:Ngày|ngày) [\\d/ .-]+\\)$", "");
        }
        return Math.max(end, next);
    }

    private static final Phrases<Boolean> BODY_STARTS = new Phrases<Boolean>().addAll(true, """
                    căn cứ | thực hiện | ngày | sáng ngày | chiều ngày | sau khi | để | kính gửi | theo | nhằm | xét | tại | vừa qua | thời gian qua | trong thời gian | trong các ngày | trên cơ sở
                    | ngày hôm nay | hôm nay | từ ngày | trong tháng | trong năm | trong quý | hồi | vào hồi | qua theo dõi | triển khai thực hiện | tiếp theo | trong những | trong hai ngày | sáng | chiều
                    | hiện nay | thực tế | hội nghị | tham dự | điện | đồng chí""");

    private boolean isSubject(Layout.Line line, List<String> parts) {
        var text = line.text(words);
        char last = text.charAt(text.length() - 1);
        if (line.label() != null
                || text.length() > 300
                || last == ':'
                || last == ';'
                || text.endsWith("./.")
                || line.column() > 1 && parts.isEmpty()) {
            return false;
        }
        if (numberedOrPlaced(text) || text.startsWith("(") && parts.isEmpty()) {
            return false;
        }
        boolean capitals = Letters.isCapitals(text);
        if (capitals && !parts.isEmpty() && !Letters.isCapitals(parts.getLast())) {
            return false;
        }
        if (parts.isEmpty()) {
            return last != '.' && !(BODY_STARTS.isAt(words, line.from(), line.to()) && text.length() > 110);
        }
        boolean starts = BODY_STARTS.isAt(words, line.from(), line.to());
        return last != '.'
                && text.length() < 160
                && (Character.isLowerCase(text.charAt(0))
                        || !starts && (capitals || line.bold() || text.length() < 90));
    }

    private static boolean numberedOrPlaced(String text) {
        return NUMBER.matcher(text).find() || PLACE.matcher(text).find();
    }

    // ---- who issues

    private static final Pattern STARTS_ORGAN = Pattern.compile(
            "^(?:UBND|ỦY BAN|UỶ BAN|HĐND|HỘI ĐỒNG|BỘ|SỞ|BAN|VĂN PHÒNG|CỤC|CHI CỤC|TỔNG CỤC|TRƯỜNG|BỆNH VIỆN|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|ĐẢNG|CÔNG ĐOÀN|LIÊN ĐOÀN|TRUNG TÂM|PHÒNG|HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|QUẬN ỦY|VIỆN|HỘI|ĐOÀN"
                    + "|CHÍNH PHỦ|THỦ TƯỚNG|KHO BẠC|BẢO HIỂM|NGÂN HÀNG|CÔNG AN|BQL|ĐẠI HỌC|HỌC VIỆN|MẶT TRẬN|ỦY BAN MTTQ|THANH TRA|TỔ|KHOA|CHI NHÁNH|XÍ NGHIỆP|CẢNG|THUẾ|HẢI QUAN|ĐÀI|BÁO|BCH|BTV|HỢP TÁC XÃ|QUỐC HỘI)(?:\\s|$)");

    /** Names of papers that the decree does not list, which stand where a title stands. */
    private static final Pattern NO_ORGAN = Pattern.compile("^(?:PHIẾU|GIẤY|BẢNG|DANH SÁCH|LỊCH|BẢN|NỘI QUY|SỔ)\\s");

    private List<String> organs(int end) {
        var out = new ArrayList<String>();
        boolean column = false;
        int limit = Math.max(end, Math.min(6, layout.bodyTo));
        for (int i = 0; i < limit && i != title; i++) {
            var line = line(i);
            if (line == null
                    || out.size() > 3
                    || NO_ORGAN.matcher(line.text(words)).find()) {
                break;
            }
            var text = line.text(words).replaceAll("[-_*=—–]{2,}", "").strip();
            if (text.isEmpty() || isMotto(text) || line.column() > 1) {
                continue;
            }
            var capitals = capitalsBefore(text);
            if (capitals.isEmpty() || NUMBER.matcher(text).find()) {
                if (Letters.isCapitals(text)) {
                    continue;
                }
                if (!out.isEmpty() && line.column() == 0 && !column) {
                    break;
                }
                continue;
            }
            column |= line.column() > 0;
            add(out, capitals);
        }
        out.removeIf(o -> !STARTS_ORGAN.matcher(o).find());
        return out.size() > 2 ? List.of(out.get(out.size() - 2), out.getLast()) : out;
    }

    private static String capitalsBefore(String text) {
        int motto = text.indexOf("CỘNG HÒA XÃ HỘI");
        motto = motto < 0 ? text.indexOf("CỘNG HOÀ XÃ HỘI") : motto;
        var own = motto > 0 ? text.substring(0, motto).strip() : text;
        return Letters.isCapitals(own) && own.length() < 160 ? own : "";
    }

    private static boolean isMotto(String text) {
        var plain = Letters.plain(text);
        return plain.startsWith("cộng hòa xã hội")
                || plain.startsWith("độc lập")
                || plain.startsWith("đảng cộng sản việt nam");
    }

    private static void add(List<String> out, String text) {
        boolean begins = STARTS_ORGAN.matcher(text).find();
        boolean open = !out.isEmpty()
                && (out.getLast().endsWith("-")
                        || out.getLast().endsWith(" VÀ")
                        || out.getLast().endsWith(","));
        if (!out.isEmpty() && (!begins || open)) {
            out.add(out.removeLast() + " " + text);
        } else if (begins) {
            out.add(text);
        }
    }

    // ---- to whom

    private List<String> addressees(int from) {
        for (int i = 0; i < layout.bodyTo; i++) {
            var line = line(i);
            if (line != null
                    && (words.are(line.from(), "kính", "gửi")
                            || kind != null && kind.equals("CĐ") && words.are(line.to() - 2, "điện", ":"))) {
                title = Math.max(title, i);
                return list(i, line, layout.bodyTo, true);
            }
            if (i > from + 10) {
                break;
            }
        }
        return List.of();
    }

    private int addressEnd = -1;

    private List<String> list(int i, Layout.Line line, int limit, boolean address) {
        var out = new ArrayList<String>();
        var text = line.bodyText(words);
        int colon = text.indexOf(':');
        if (colon >= 0 && colon + 1 < text.length()) {
            split(text.substring(colon + 1), out);
        }
        int next = i + 1;
        while (next < limit) {
            var more = line(next);
            if (more == null) {
                break;
            }
            var entry = more.bodyText(words);
            boolean dashed = more.is(Label.Kind.DASH) || more.is(Label.Kind.PLUS);
            boolean goesOn = !out.isEmpty()
                    && more.label() == null
                    && Character.isLowerCase(entry.charAt(0))
                    && entry.length() < 120;
            boolean listed =
                    address && more.label() == null && out.isEmpty() && (entry.endsWith(";") || entry.endsWith("."));
            boolean open =
                    address && more.label() == null && !out.isEmpty() && entry.endsWith(";") && entry.length() < 200;
            boolean numbered = address && more.is(Label.Kind.NUMBER) && entry.endsWith(";");
            if (!address && layout.isSignOff(more) || !(dashed || goesOn || listed || open || numbered)) {
                if (!address && more.column() == 2) {
                    next++;
                    continue;
                }
                break;
            }
            if (goesOn && !dashed) {
                out.add(trimmed(out.removeLast() + " " + entry));
            } else if (!trimmed(entry).isEmpty()) {
                out.add(trimmed(entry));
            }
            next++;
            if (address && entry.endsWith(".") && !entry.endsWith("TP.")) {
                break;
            }
        }
        if (address) {
            addressEnd = next;
        }
        return List.copyOf(out);
    }

    private static void split(String text, List<String> out) {
        for (var part : text.split(";| - (?=\\p{Lu})")) {
            if (!trimmed(part).isEmpty()) {
                out.add(trimmed(part));
            }
        }
    }

    private static String trimmed(String entry) {
        return entry.replaceFirst("[;.,\\s]+$", "")
                .replaceFirst("^[-–+\\s]+", "")
                .strip();
    }

    /** Whether a title such as "PHIẾU GIAO VIỆC" says that it is a paper of a kind that the decree does not list. */
    private boolean isOtherPaper() {
        for (int i = 0; i < Math.min(layout.bodyFrom, layout.bodyTo); i++) {
            var line = line(i);
            if (line != null
                    && line.column() == 0
                    && NO_ORGAN.matcher(line.text(words)).find()) {
                return true;
            }
        }
        return false;
    }

    private void body(int end) {
        layout.bodyFrom = Math.max(end, addressEnd);
        if (kind == null
                && !isOtherPaper()
                && (addressEnd > 0 || subject != null && title < 0)
                && (symbol != null || addressEnd > 0)) {
            kind = "CV";
            kindName = "Công văn";
        }
    }

    // ---- recipients and signature

    private List<String> recipients() {
        for (int i = layout.bodyTo; i < layout.items.size(); i++) {
            var line = line(i);
            if (line != null && words.are(line.from(), "nơi", "nhận")) {
                return list(i, line, layout.annexFrom, false);
            }
        }
        return List.of();
    }

    private @Nullable Signer signer() {
        String capacity = null;
        String office = null;
        String position = null;
        String name = null;
        for (int i = layout.bodyTo; i < layout.annexFrom; i++) {
            var line = line(i);
            if (line == null) {
                break;
            }
            var text = line.text(words).replaceFirst("^[*_]+", "").strip();
            var matcher = CAPACITY.matcher(text);
            boolean capitals = Letters.isCapitals(text);
            if (capitals && matcher.matches()) {
                capacity = (matcher.group(1) != null ? matcher.group(1) : matcher.group(3)).replace("/", "");
                office = (matcher.group(2) != null ? matcher.group(2) : matcher.group(4)).strip();
                position = null;
            } else if (capitals
                    && capacity != null
                    && position == null
                    && text.length() < 80
                    && isPostLine(line, text)) {
                position = text;
            } else if (capitals && capacity == null && (isPost(text) || startsWithPost(text))) {
                position = text;
            } else if ((capacity != null || position != null)
                    && NAME.matcher(text).matches()
                    && line.label() == null) {
                name = text;
                break;
            }
        }
        return capacity == null && position == null ? null : new Signer(capacity, office, position, name);
    }

    private static boolean isPostLine(Layout.Line line, String text) {
        return line.label() == null && text.length() > 4 && !text.endsWith(";");
    }

    private static boolean startsWithPost(String text) {
        return POSTS.stream().anyMatch(text::startsWith);
    }
}
