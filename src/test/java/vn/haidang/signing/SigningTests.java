package vn.haidang.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.haidang.signing.SignatureReport.Status;

class SigningTests {

    private static final Clock NOW = at("2026-11-20T08:30:00Z");
    private static final SignaturePlace HIDDEN = new SignaturePlace.Hidden();

    private static Authority root;
    private static Authority.Holder hai;
    private static Authority.Holder office;
    private static byte[] letter;
    private static byte[] signed;

    private static Clock at(String time) {
        return Clock.fixed(Instant.parse(time), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @BeforeAll
    static void issue() throws Exception {
        root = Authority.root("Root CA");
        hai = root.person("Bùi Ngọc Hải", "2025-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
        office = root.person("Ban Quản lý Khu kinh tế", "2025-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
        letter = Letter.pdf();
        signed = sign(letter, hai, HIDDEN);
    }

    private static byte[] sign(byte[] pdf, Authority.Holder holder, SignaturePlace place) throws Exception {
        try (var key = holder.open()) {
            return new PdfSigner(NOW, null).sign(pdf, key, place);
        }
    }

    private static Trust trust() throws Exception {
        return Trust.in(root.certificate).withRevocations(List.of(root.revocations()));
    }

    private static List<SignatureReport> check(byte[] pdf, Trust trust) {
        return new SignatureChecker(trust, NOW).check(pdf);
    }

    private static SignatureReport only(byte[] pdf, Trust trust) {
        var reports = check(pdf, trust);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    // ---- verifying

    @Test
    void tellsWhoSignedWhenAndThatAllIsWell() throws Exception {
        var before = signed.clone();
        var report = only(signed, trust());
        assertThat(report.status()).isEqualTo(Status.VALID);
        assertThat(report.signer()).isEqualTo("Bùi Ngọc Hải");
        assertThat(report.organisation()).isEqualTo("Ban Quản lý Khu kinh tế");
        assertThat(report.issuer()).isEqualTo("Root CA");
        assertThat(report.signedAt()).isEqualTo(NOW.instant());
        assertThat(report.timeProven()).isFalse();
        assertThat(report.wholeFile()).isTrue();
        assertThat(report.changes()).isEmpty();
        assertThat(report.validUntil()).isEqualTo("2028-01-01T00:00:00Z");
        assertThat(report.chain()).hasSize(2);
        assertThat(signed).isEqualTo(before);
    }

    @Test
    void findsNoneInAFileWithout() {
        assertThat(check(letter, Trust.nobody())).isEmpty();
    }

    @Test
    void saysThatWithdrawalIsUnknownWithoutAList() {
        assertThat(only(signed, Trust.in(root.certificate)).status()).isEqualTo(Status.REVOCATION_UNKNOWN);
    }

    @Test
    void knowsWithdrawnCertificates() throws Exception {
        var trust = Trust.in(root.certificate).withRevocations(List.of(root.revocations(hai.certificate())));
        assertThat(only(signed, trust).status()).isEqualTo(Status.REVOKED);
    }

    @Test
    void passesOverListsOfAnotherAuthority() throws Exception {
        var forged = Authority.root("Root CA").revocations(hai.certificate());
        var trust = Trust.in(root.certificate).withRevocations(List.of(forged));
        assertThat(only(signed, trust).status()).isEqualTo(Status.REVOCATION_UNKNOWN);
    }

    @Test
    void trustsNobodyUnasked() throws Exception {
        assertThat(only(signed, Trust.nobody()).status()).isEqualTo(Status.UNKNOWN_ISSUER);
        var namesake = Authority.root("Root CA");
        assertThat(only(signed, Trust.in(namesake.certificate)).status()).isEqualTo(Status.UNKNOWN_ISSUER);
    }

    @Test
    void refusesAChainThroughSomebodyWhoIsNoAuthority() throws Exception {
        var from = Instant.parse("2020-01-01T00:00:00Z");
        var expired = root.intermediate("Sub CA", from, Instant.parse("2024-01-01T00:00:00Z"));
        var late = expired.person("Trần Văn Nam", "2023-01-01T00:00:00Z", "2030-01-01T00:00:00Z");
        assertThat(only(sign(letter, late, HIDDEN), trust()).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void knowsThatACertificateWasNotYetValid() throws Exception {
        var early = root.person("Lê Văn An", "2029-01-01T00:00:00Z", "2032-01-01T00:00:00Z");
        byte[] ahead;
        try (var key = early.open()) {
            ahead = new PdfSigner(at("2030-01-01T00:00:00Z"), null).sign(letter, key, HIDDEN);
        }
        assertThat(only(ahead, trust()).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void seesASingleChangedByte() throws Exception {
        var changed = signed.clone();
        int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 11;
        changed[at] ^= 1;
        var report = only(changed, trust());
        assertThat(report.status()).isEqualTo(Status.BROKEN);
        assertThat(report.isIntact()).isFalse();
    }

    @Test
    void seesWhatWasWrittenAfterSigning() throws Exception {
        var report = only(Letter.writtenOver(signed), trust());
        assertThat(report.status()).isEqualTo(Status.CHANGED_AFTER_SIGNING);
        assertThat(report.wholeFile()).isFalse();
        assertThat(report.changes()).isNotEmpty();
    }

    @Test
    void seesForeignBytesAfterTheEnd() throws Exception {
        var longer = Arrays.copyOf(signed, signed.length + 40);
        Arrays.fill(longer, signed.length, longer.length, (byte) 'x');
        assertThat(only(longer, trust()).wholeFile()).isFalse();
    }

    // ---- signing

    @Test
    void appendsASecondSignatureAndLeavesTheFirstSound() throws Exception {
        var person = new SignaturePlace.Picture(box(), Letter.picture(false));
        var seal = new SignaturePlace.Picture(person.drawn().seal(36, 36), Letter.picture(true));
        var once = sign(letter, hai, person);
        var twice = sign(once, office, seal);
        assertThat(Arrays.copyOf(once, letter.length)).isEqualTo(letter);
        assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
        var reports = check(twice, trust());
        assertThat(reports).extracting(SignatureReport::status).containsExactly(Status.VALID, Status.VALID);
        assertThat(reports)
                .extracting(SignatureReport::signer)
                .containsExactly("Bùi Ngọc Hải", "Ban Quản lý Khu kinh tế");
        assertThat(reports).extracting(SignatureReport::wholeFile).containsExactly(false, true);
    }

    private static SignaturePlace.Box box() {
        return SignatureSpot.above(letter, "bui ngoc  hai", SigningLimits.standard())
                .orElseThrow();
    }

    @Test
    void findsTheRoomBetweenTitleAndName() {
        var box = box();
        double point = 25.4 / 72;
        assertThat(box.page()).isEqualTo(1);
        assertThat(box.top()).isBetween((842 - 401) * point, (842 - 395) * point);
        assertThat(box.top() + box.height()).isBetween((842 - 335) * point, (842 - 325) * point);
        assertThat(SignatureSpot.above(letter, "Nguyen Van X", SigningLimits.standard()))
                .isEmpty();
    }

    @Test
    void coversAThirdOfTheSignatureWithTheSeal() throws Exception {
        var signature = new SignaturePlace.Box(1, 120, 200, 45, 20);
        var seal = signature.seal(36, 36);
        assertThat(seal.left() + seal.width()).isEqualTo(120 + 15);
        assertThat(seal.top() + seal.height() / 2).isEqualTo(210);
        assertThat(new SignaturePlace.Picture(signature, Letter.picture(false)).drawn())
                .isEqualTo(new SignaturePlace.Box(1, 132.5, 200, 20, 20));
    }

    @Test
    void drawsPicturesWhereTheyBelongOnATransparentGround() throws Exception {
        var page = Letter.drawn(sign(letter, hai, new SignaturePlace.Picture(box(), Letter.picture(false))));
        double points = 72 / 25.4;
        var box = box();
        int blue = 0;
        int black = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int rgb = page.getRGB(x, y) & 0xFFFFFF;
                boolean inside = x >= box.left() * points - 1
                        && x <= (box.left() + box.width()) * points + 1
                        && y >= box.top() * points - 1
                        && y <= (box.top() + box.height()) * points + 1;
                boolean between = inside && y > box.top() * points + 6 && y < (box.top() + box.height()) * points - 6;
                if ((rgb & 0xFF) > 200 && (rgb >> 16) < 60) {
                    blue++;
                    assertThat(inside).isTrue();
                } else if (between && rgb != 0xFFFFFF && (rgb & 0xFF) < 100) {
                    black++;
                }
            }
        }
        assertThat(blue).isGreaterThan(100);
        assertThat(black).isZero();
    }

    @Test
    void writesNumberAndTimeOnAnAnnex() throws Exception {
        var annex = sign(letter, office, new SignaturePlace.Annex("971/BQL-TTXTĐT", null));
        assertThat(only(annex, trust()).status()).isEqualTo(Status.VALID);
        try (var document = Loader.loadPDF(annex)) {
            var appearance =
                    document.getSignatureFields().getFirst().getWidgets().getFirst();
            var place = appearance.getRectangle();
            assertThat(place.getUpperRightX()).isGreaterThan(560);
            assertThat(place.getUpperRightY()).isGreaterThan(800);
            document.getDocumentCatalog().getAcroForm().flatten();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("971/BQL-TTXTĐT")
                    .contains("2026-11-20T15:30:00+07:00");
        }
    }

    @Test
    void refusesToSignWithAnExpiredCertificate() throws Exception {
        var old = root.person("Cũ", "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z");
        assertThatThrownBy(() -> sign(letter, old, HIDDEN))
                .isInstanceOfSatisfying(
                        SigningRefused.class,
                        e -> assertThat(e.code()).isEqualTo(SigningRefused.Code.CERTIFICATE_EXPIRED));
    }

    @Test
    void refusesWhatAnEarlierSignatureForbids() throws Exception {
        var certified = Letter.certified();
        assertThatThrownBy(() -> sign(certified, office, HIDDEN))
                .isInstanceOfSatisfying(
                        SigningRefused.class, e -> assertThat(e.code()).isEqualTo(SigningRefused.Code.FORBIDDEN));
    }

    @Test
    void refusesKeysThatDoNotOpen() throws Exception {
        var file = hai.pkcs12();
        assertThatThrownBy(() -> SigningKey.pkcs12(file, "sai".toCharArray()))
                .isInstanceOfSatisfying(
                        SigningRefused.class, e -> assertThat(e.code()).isEqualTo(SigningRefused.Code.KEY_LOCKED));
        assertThatThrownBy(() -> SigningKey.pkcs12(new byte[] {1, 2, 3}, Authority.PASSWORD))
                .isInstanceOfSatisfying(
                        SigningRefused.class, e -> assertThat(e.messageKey()).isEqualTo("signing.refused.KEY_LOCKED"));
    }

    @Test
    void provesTheTimeByAStamp() throws Exception {
        try (var service = new StampingOffice(root.timestamper("TSA"), NOW);
                var key = hai.open()) {
            var stamped = new PdfSigner(NOW, service.address()).sign(letter, key, HIDDEN);
            var report = only(stamped, trust());
            assertThat(report.status()).isEqualTo(Status.VALID);
            assertThat(report.timeProven()).isTrue();
            assertThat(report.signedAt()).isEqualTo(NOW.instant());
        }
    }

    @Test
    void saysWhenTheStampingServiceFails() throws Exception {
        try (var service = new StampingOffice(root.timestamper("TSA"), NOW);
                var key = hai.open()) {
            var wrong = service.address().resolve("/absent");
            assertThatThrownBy(() -> new PdfSigner(NOW, wrong).sign(letter, key, HIDDEN))
                    .isInstanceOfSatisfying(
                            SigningRefused.class,
                            e -> assertThat(e.code()).isEqualTo(SigningRefused.Code.NO_TIMESTAMP));
        }
    }

    // ---- hostile files

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "%PDF-1.7",
                "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF",
                "PK\u0003\u0004"
            })
    void refusesWhatIsNoPdf(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(outcome(bytes)).isIn("BROKEN", "none");
    }

    @Test
    void staysCalmWhereverAFileIsCut() {
        for (int length = signed.length - 1; length > 0; length -= signed.length / 12) {
            var cut = Arrays.copyOf(signed, length);
            assertThat(outcome(cut)).isNotEqualTo("VALID");
        }
    }

    @Test
    void staysCalmWhereASignatureIsNonsense() {
        var text = new String(signed, StandardCharsets.ISO_8859_1);
        var range = text.replaceFirst("/ByteRange \\[0 (\\d+)", "/ByteRange [9 $1");
        assertThat(outcome(range.getBytes(StandardCharsets.ISO_8859_1))).isNotEqualTo("VALID");
        int value = text.indexOf("/Contents <") + 11;
        var garbled = text.substring(0, value) + "00".repeat(60) + text.substring(value + 120);
        assertThat(outcome(garbled.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("BROKEN");
    }

    private static String outcome(byte[] bytes) {
        try {
            var reports = check(bytes, trust());
            return reports.isEmpty() ? "none" : reports.getFirst().status().name();
        } catch (SigningRefused e) {
            return e.code().name();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesLockedAndLargeFiles() throws Exception {
        assertThat(outcome(Letter.locked())).isEqualTo("LOCKED");
        var small = new SigningLimits(10, Duration.ofSeconds(5), 5);
        assertThatThrownBy(() -> new SignatureChecker(Trust.nobody(), NOW, small).check(letter))
                .isInstanceOfSatisfying(
                        SigningRefused.class, e -> assertThat(e.code()).isEqualTo(SigningRefused.Code.TOO_LARGE));
    }

    @Test
    void givesUpOnAFileThatTakesTooLong() {
        var limits = new SigningLimits(10, Duration.ofMillis(20), 5);
        var never = new CountDownLatch(1);
        assertThatThrownBy(() -> limits.within(new byte[1], () -> {
                    never.await();
                    return 1;
                }))
                .isInstanceOfSatisfying(
                        SigningRefused.class, e -> assertThat(e.code()).isEqualTo(SigningRefused.Code.TIMEOUT));
    }
}
