package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.Refused;
import vn.haidang.signing.Letter;
import vn.haidang.signing.SigningRefused;

class OutgoingKeysTests {

    private static byte[] png(int width, int height, int type, String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), format, out);
        return out.toByteArray();
    }

    @Test
    void takesPicturesWithATransparentGroundOnly() throws Exception {
        assertThatCode(() -> OutgoingKeys.picture(Letter.picture(true))).doesNotThrowAnyException();
        for (byte[] wrong : new byte[][] {
            png(20, 20, BufferedImage.TYPE_INT_RGB, "png"),
            png(20, 20, BufferedImage.TYPE_INT_RGB, "jpg"),
            png(4001, 2, BufferedImage.TYPE_INT_ARGB, "png"),
            new byte[0]
        }) {
            assertThatThrownBy(() -> OutgoingKeys.picture(wrong))
                    .isInstanceOf(Refused.class)
                    .hasMessage("register.refused.keyPicture");
        }
    }

    @Test
    void asksForThePinOnlyWhereThereIsAToken() {
        OutgoingKeys without = new OutgoingKeys("", "", "", Clock.systemUTC());
        assertThat(without.hasToken()).isFalse();
        OutgoingKeys with = new OutgoingKeys("/nowhere/token.so", "3", "", Clock.systemUTC());
        assertThat(with.hasToken()).isTrue();
        OutgoingKey pin = new OutgoingKey(null, "1234".toCharArray(), null);
        assertThatThrownBy(() -> with.open(pin)).isInstanceOf(SigningRefused.class);
        OutgoingKey large = new OutgoingKey(new byte[OutgoingKeys.LARGEST_KEY + 1], new char[0], null);
        assertThatThrownBy(() -> without.open(large))
                .isInstanceOf(Refused.class)
                .hasMessage("register.refused.keyLarge");
        assertThat(pin).asString().doesNotContain("1234");
    }

    @Test
    void refusesASlotThatIsNoNumberAtTheStart() {
        assertThatThrownBy(() -> new OutgoingKeys("/token.so", "first", "", Clock.systemUTC()))
                .isInstanceOf(NumberFormatException.class);
    }
}
