package vn.haidang.layout;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lines break at spaces only, as Vietnamese is set: never inside 24/01/2025 or 05/BC-BQL, nor at a space that must not break. */
final class SpaceBreaker implements FSTextBreaker {

    private static final int DONE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    /** The end of the next word with the spaces behind it; after the last one {@value #DONE}. */
    @Override
    public int next() {
        if (position >= text.length()) {
            return DONE;
        }
        int space = text.indexOf(' ', position);
        if (space < 0) {
            position = text.length();
            return position;
        }
        while (space < text.length() && text.charAt(space) == ' ') {
            space++;
        }
        position = space;
        return position;
    }
}
