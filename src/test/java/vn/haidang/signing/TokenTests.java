package vn.haidang.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.haidang.signing.SignatureReport.Status;

/** A PKCS#11 token, played by SoftHSM where it is installed. It reads its settings from the environment, so it runs in a process of its own. */
class TokenTests {

    private static final String PIN = "123456";

    @TempDir
    private Path folder;

    private static Path library() {
        return Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so",
                        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                        "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
                        "/usr/local/lib/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("absent"));
    }

    @Test
    void signsWithAKeyThatStaysInTheToken() throws Exception {
        assumeTrue(Files.exists(library()), "SoftHSM is not installed");
        var tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "haidang", "--so-pin", PIN, "--pin", PIN);
        run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                InToken.class.getName(),
                library().toString(),
                folder.toString());
        var root = Trust.certificates(Files.readAllBytes(folder.resolve("root.cer")))
                .getFirst();
        var reports = new SignatureChecker(Trust.in(root), Clock.systemUTC())
                .check(Files.readAllBytes(folder.resolve("signed.pdf")));
        assertThat(reports).singleElement().satisfies(r -> {
            assertThat(r.status()).isEqualTo(Status.REVOCATION_UNKNOWN);
            assertThat(r.signer()).isEqualTo("Bùi Ngọc Hải");
        });
        assertThat(folder.resolve("refused")).hasContent("KEY_LOCKED");
    }

    private void run(String... command) throws Exception {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        var process = builder.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(folder.resolve("log")))
                .isTrue();
    }

    /** Puts a key into the token and signs with it. */
    static final class InToken {

        private InToken() {}

        public static void main(String[] args) throws Exception {
            var library = Path.of(args[0]);
            var folder = Path.of(args[1]);
            var root = Authority.root("Root CA");
            var hai = root.person("Bùi Ngọc Hải", "2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z");
            Files.write(folder.resolve("root.cer"), root.certificate.getEncoded());
            var config = folder.resolve("pkcs11.cfg");
            Files.write(
                    config,
                    List.of(
                            "name = test",
                            "library = " + library,
                            "slotListIndex = 0",
                            "attributes(*,CKO_PRIVATE_KEY,*) = { CKA_SIGN = true }"));
            var provider = Security.getProvider("SunPKCS11").configure(config.toString());
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, PIN.toCharArray());
            store.setKeyEntry("hai", hai.key(), null, hai.chain());
            try (var key = SigningKey.pkcs11(library, null, PIN.toCharArray())) {
                var signed =
                        new PdfSigner(Clock.systemUTC(), null).sign(Letter.pdf(), key, new SignaturePlace.Hidden());
                Files.write(folder.resolve("signed.pdf"), signed);
            }
            try (var key = SigningKey.pkcs11(library, null, "000000".toCharArray())) {
                Files.writeString(folder.resolve("refused"), key.owner());
            } catch (SigningRefused e) {
                Files.writeString(folder.resolve("refused"), e.code().name());
            }
        }
    }
}
