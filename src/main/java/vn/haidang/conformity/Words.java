package vn.haidang.conformity;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.haidang.text.Letters;

/** Words and forms by which elements are known, written without accents. */
final class Words {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String END = "./.";

    static final Pattern NUMBER =
            Pattern.compile("^so\\b\\s*[:.]?\\s*[\\d.\\u2026_\\s]*[/\\-]?\\s*[a-z0-9].*|^so\\s*:\\s*/.*");
    static final Pattern DATE = Pattern.compile(
            "ngay[\\s\\d.\\u2026_]*thang[\\s\\d.\\u2026_]*nam\\b|,\\s*(ngay\\s*)?\\d{1,2}\\s*[/.\\-]\\s*\\d{1,2}\\s*[/.\\-]\\s*\\d{4}");
    static final Pattern ABOUT = Pattern.compile("^(v\\s*[/.]\\s*v\\b|ve viec\\b).*");
    static final Pattern RULE = Pattern.compile("^[\\s_\\-\\u2013\\u2014\\u2015=*.]{3,}$");
    static final Pattern URGENCY = Pattern.compile("^(khan|thuong khan|hoa toc|hoa toc hen gio)$");
    static final Pattern CIRCULATION = Pattern.compile("^(xem xong tra lai|luu hanh noi bo)$");
    static final Pattern GROUND = Pattern.compile("^(can cu|theo de nghi|xet de nghi|thuc hien)\\b.*");
    static final Pattern RESOLUTION = Pattern.compile("^(quyet dinh|quyet nghi|chi thi)\\s*:$");
    static final Pattern PART = Pattern.compile("^(phan|chuong)\\s+([ivxlc]+|\\d+|thu [a-z]+)\\b.*");
    static final Pattern SECTION = Pattern.compile("^(muc|tieu muc)\\s+([ivxlc]+|\\d+)\\b.*");
    static final Pattern HEADING = Pattern.compile("^[ivx]{1,6}\\s*[.)/\\-\\u2013:]\\s*\\S.*");
    static final Pattern ARTICLE = Pattern.compile("^dieu\\s+\\d+[a-z]?\\s*[.:)\\-/].*");
    static final Pattern CLAUSE = Pattern.compile("^\\d{1,2}(\\.\\d{1,2}){0,3}\\s*([.)/:\\-]|\\s-)\\s*\\D.*");
    static final Pattern POINT = Pattern.compile("^[a-z]\\s*[.)/]\\s*\\S.*");
    static final Pattern RECIPIENTS = Pattern.compile("^noi nhan\\b.*");
    static final Pattern POWER = Pattern.compile(
            "^(tm|kt|tl|tuq|q|t/m|k/t|t/l|t/uq)\\s*[./:]?\\s+?\\S.*|^(tm|kt|tl|tuq|q|t/m|k/t|t/l)[./]\\S.*");
    static final Pattern ANNEX = Pattern.compile("^phu luc(\\s+(so\\s*)?([ivxlc]+|\\d+|[a-z]))?\\s*[.:]?$");
    static final Pattern ANNEX_REFERENCE = Pattern.compile("^\\(\\s*(ban hanh )?kem theo\\b.*");
    static final Pattern COPY = Pattern.compile("^(sao y|sao luc|trich sao)$");
    static final Pattern ADDRESS =
            Pattern.compile(".*(dia chi|dien thoai|\\bdt\\b|\\bfax\\b|email|e-mail|thu dien tu|website|@|www\\.).*");
    static final Pattern OFFICE = Pattern.compile(
            "^(pho |quyen )?(truong|chu tich|giam doc|tong giam doc|cuc truong|vu truong|chi cuc truong|bo truong|thu truong|chanh|vien truong|vien pho|hieu truong|chu nhiem|tong|bi thu|thu ky|chu toa|chu tri|nguoi|to truong|doi truong|hoi truong|tu lenh|chanh an|thu tuong)\\b.*");

    /** Nouns that an agency's name begins with. */
    private static final List<String> AGENCIES = List.of(
            "ban ",
            "so ",
            "cuc ",
            "chi cuc ",
            "van phong",
            "trung tam ",
            "phong ",
            "hoi dong ",
            "thanh tra",
            "vien ",
            "truong ",
            "bo ",
            "tong cong ty",
            "cong ty",
            "doan ",
            "ubnd",
            "uy ban ",
            "tong cuc ",
            "vu ",
            "khoa ",
            "hoc vien ",
            "benh vien ",
            "quy ",
            "chi nhanh ",
            "to ",
            "hdnd",
            "dang uy",
            "cong doan");

    /** Twenty-nine kinds of the decree's article 7, without accents. */
    static final List<String> KINDS = List.of(
            "nghi quyet",
            "quyet dinh",
            "chi thi",
            "quy che",
            "quy dinh",
            "thong cao",
            "thong bao",
            "huong dan",
            "chuong trinh",
            "ke hoach",
            "phuong an",
            "de an",
            "du an",
            "bao cao",
            "bien ban",
            "to trinh",
            "hop dong",
            "cong van",
            "cong dien",
            "ban ghi nho",
            "ban thoa thuan",
            "giay uy quyen",
            "giay moi",
            "giay gioi thieu",
            "giay nghi phep",
            "phieu gui",
            "phieu chuyen",
            "phieu bao",
            "thu cong");

    private Words() {}

    static String folded(String text) {
        return Letters.folded(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replace('\u2011', '-')
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    static boolean isNation(String folded) {
        return folded.contains("cong hoa xa hoi") || folded.contains("chu nghia viet nam");
    }

    static boolean isMotto(String folded) {
        String letters = folded.replaceAll("[^a-z]", "");
        return letters.length() < 60 && letters.contains("doclap") && letters.contains("hanhphuc");
    }

    static boolean isDate(String folded) {
        Matcher date = DATE.matcher(folded);
        return folded.length() < 90
                && !folded.startsWith("can cu")
                && !folded.startsWith("(")
                && date.find()
                && folded.substring(date.end()).matches("[\\s\\d.\u2026_]*");
    }

    static boolean isNumber(String folded) {
        return folded.length() <= 60 && NUMBER.matcher(folded).matches() && folded.matches(".*[/\\-].*");
    }

    static boolean beginsAgency(String folded) {
        return AGENCIES.stream().anyMatch((folded + " ")::startsWith);
    }

    static boolean isKind(String folded) {
        return KINDS.contains(folded);
    }
}
