package vn.haidang.scanning;

import java.util.Arrays;

/**
 * Takes dust off a page. The dots and marks of letters are as small as dust, so only small spots that stand apart from everything else go, and
 * only where there are many.
 */
final class Specks {

    /** More than this many on a sheet are dust. */
    private static final int DUSTY = 150;

    private final Grey page;
    private final boolean[] dark;
    private final int largest;
    private final int apart;

    private Specks(Grey page, int dotsPerInch) {
        this.page = page;
        this.largest = Math.max(2, Math.round(dotsPerInch / 45f));
        this.apart = Math.max(2, Math.round(dotsPerInch / 40f));
        this.dark = new boolean[page.pixels.length];
        int threshold = Math.min(230, page.threshold() + 20);
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (page.pixels[i] & 0xFF) <= threshold;
        }
    }

    /** The page without its dust, or the same one where it has hardly any. */
    static Grey swept(Grey page, int dotsPerInch) {
        return new Specks(page, dotsPerInch).swept();
    }

    private Grey swept() {
        byte paper = (byte) paper();
        var out = page.pixels.clone();
        int found = 0;
        for (int y = apart; y < page.height - largest - apart; y++) {
            for (int x = apart; x < page.width - largest - apart; x++) {
                if (dark[y * page.width + x] && isAlone(x, y)) {
                    found++;
                    for (int k = -1; k <= largest; k++) {
                        int from = (y + k) * page.width + x - largest;
                        Arrays.fill(out, Math.max(0, from), from + 2 * largest + 1, paper);
                    }
                }
            }
        }
        return found > DUSTY ? new Grey(page.width, page.height, out) : page;
    }

    private int paper() {
        var counts = new int[256];
        for (byte pixel : page.pixels) {
            counts[pixel & 0xFF]++;
        }
        int best = 255;
        for (int i = 128; i < 256; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    /**
     * Whether a spot begins here, with its first row, that is no larger than a speck and has nothing but paper around: the ring between the
     * speck's box and the distance that marks keep from their letters.
     */
    private boolean isAlone(int x, int y) {
        int w = page.width;
        for (int up = 1; up <= apart; up++) {
            if (hasInk(x - apart, x + largest + apart, (y - up) * w)) {
                return false;
            }
        }
        for (int row = 0; row < largest; row++) {
            int at = (y + row) * w;
            if (hasInk(x - largest - apart < 0 ? 0 : x - largest - apart, x - largest, at)
                    || hasInk(x + largest, x + largest + apart, at)) {
                return false;
            }
        }
        for (int down = largest; down < largest + apart; down++) {
            if (hasInk(x - apart, x + largest + apart, (y + down) * w)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasInk(int from, int to, int row) {
        for (int x = Math.max(0, from); x < Math.min(page.width, to); x++) {
            if (dark[row + x]) {
                return true;
            }
        }
        return false;
    }
}
