package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Papers cut up and thrown together, always the same way: nothing may break, and every span must cover its words. */
class NoiseTests {

    static {
        ReadCommand.quietLibraries();
    }

    private final Reader reader = new Reader(ReadingLimits.standard());

    private static List<String> pieces() {
        var out = new ArrayList<String>();
        for (var folder : List.of("first", "second", "apart")) {
            for (var paper : Paper.all(folder)) {
                out.addAll(Arrays.asList(paper.text().split("(?<=[ \n;,.:])")));
            }
        }
        return out;
    }

    @Test
    void readsShuffledWords() {
        var pieces = pieces();
        for (int seed = 0; seed < 150; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            for (int i = 0; i < 150; i++) {
                int at = random.nextInt(pieces.size());
                for (int k = at; k < Math.min(pieces.size(), at + 1 + random.nextInt(12)); k++) {
                    text.append(pieces.get(k));
                }
                text.append(random.nextInt(4) == 0 ? "\n" : " ");
            }
            Spans.check(reader.read(text.toString().getBytes(StandardCharsets.UTF_8), "x.txt"));
        }
    }

    @Test
    void readsPapersWithLostAndStraySigns() {
        var strays = "\t|()[]{}<>*_-–+;:,.\"'/\\0123456789\u00a0\u200b\u0301\ud83d\ude00\n";
        for (var paper : Paper.all("first")) {
            var random = new SplittableRandom(paper.name().hashCode());
            var text = new StringBuilder(paper.text());
            for (int i = 0; i < 60; i++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, strays.charAt(random.nextInt(strays.length())));
                }
            }
            Spans.check(reader.read(text.toString().getBytes(StandardCharsets.UTF_8), "x.txt"));
        }
    }

    @Test
    void refusesOrReadsDamagedFilesButNeverFailsOtherwise() {
        for (var bytes : List.of(
                Rendered.docx(Paper.all("first").getFirst().text()),
                Rendered.pdf(Paper.all("first").getFirst().text()))) {
            for (int seed = 0; seed < 60; seed++) {
                var random = new SplittableRandom(seed);
                var damaged = bytes.clone();
                for (int i = 0; i < 12; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    Spans.check(reader.read(damaged, "x"));
                } catch (ReadingRefused e) {
                    assertThat(e.code()).isNotBlank();
                }
            }
        }
    }
}
