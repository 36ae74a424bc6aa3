package vn.haidang.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Private contacts in a paper that goes to a portal (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). Office lines and official mail may stand. */
final class PrivacyFindings {

    /** Mobile numbers: ten digits from 03, 05, 07, 08, 09, or with +84; landlines begin with 02. A masked one has signs among its digits. */
    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d*xX.])(?:\\+?84[ .-]?|0)[35789](?:[ .-]?\\d){8}(?![\\d*xX])");

    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,60}@([A-Za-z0-9.-]{1,60}\\.[A-Za-z]{2,})");
    private static final Pattern IDENTITY = Pattern.compile(
            "(?:cccd|cmnd|căn cước(?: công dân)?|chứng minh nhân dân)[^\\d\\n]{0,25}(\\d{12}|\\d{9})(?!\\d)");
    private static final Pattern NO_PHONE = Pattern.compile(
            "(?:tài khoản|số tk|mã số thuế|mst|mã số|mã hồ sơ|đường dây nóng|hotline|tổng đài|trực ban)[^;\\n]{0,45}$");
    private static final Pattern COMPANY = Pattern.compile("^(?:công ty|tổng công ty|tập đoàn|ngân hàng)");

    private static final Set<String> WEBMAIL = Set.of(
            "gmail.com",
            "yahoo.com",
            "yahoo.com.vn",
            "ymail.com",
            "hotmail.com",
            "outlook.com",
            "outlook.com.vn",
            "live.com",
            "icloud.com",
            "msn.com",
            "proton.me",
            "protonmail.com",
            "zoho.com",
            "aol.com",
            "mail.ru",
            "googlemail.com",
            "vnn.vn");
    private static final List<String> OFFICIAL =
            List.of("gov.vn", "dcs.vn", "mil.vn", "edu.vn", "org.vn", "chinhphu.vn", "quochoi.vn");

    private PrivacyFindings() {}

    static void find(CheckedPaper paper, List<Finding> out) {
        if (!paper.isPublished()) {
            return;
        }
        var text = paper.text();
        var plain = Letters.plain(text);
        var phones = MOBILE.matcher(text);
        while (phones.find()) {
            var before = plain.substring(Math.max(0, phones.start() - 60), phones.start());
            if (!NO_PHONE.matcher(before).find()) {
                out.add(finding("private-phone", new Span(phones.start(), phones.end()), text));
            }
        }
        var mails = MAIL.matcher(text);
        while (mails.find()) {
            if (isPrivate(paper, mails.group(1), plain.substring(Math.max(0, mails.start() - 120), mails.start()))) {
                out.add(finding("private-mail", new Span(mails.start(), mails.end()), text));
            }
        }
        var identities = IDENTITY.matcher(plain);
        while (identities.find()) {
            out.add(finding("private-identity", new Span(identities.start(1), identities.end(1)), text));
        }
    }

    /** Webmail, or at a state body's paper an address outside the state's domains that stands with a person. */
    private static boolean isPrivate(CheckedPaper paper, String host, String before) {
        var domain = host.toLowerCase(java.util.Locale.ROOT);
        if (WEBMAIL.contains(domain)) {
            return true;
        }
        if (OFFICIAL.stream().anyMatch(o -> domain.equals(o) || domain.endsWith("." + o))) {
            return false;
        }
        var issuer = paper.head().issuer();
        boolean company =
                issuer != null && COMPANY.matcher(Letters.plain(issuer)).find();
        return !company && PERSON.matcher(before).find();
    }

    private static final Pattern PERSON = Pattern.compile("đồng chí|đ/c|(?<!\\p{L})(?:ông|bà|anh|chị)(?!\\p{L})");

    private static Finding finding(String rule, Span at, String text) {
        var printed = at.of(text);
        return FindingText.of(rule, Verdict.PRIVACY, printed, null, List.of(at), printed);
    }
}
