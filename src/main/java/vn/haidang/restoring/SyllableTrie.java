package vn.haidang.restoring;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.text.Letters;

/** Words as a tree of their letters without marks, in flat arrays; a node is a number, the root is 0. */
final class SyllableTrie {

    final int[] firstChild;
    final int[] nextSibling;
    final char[] letter;
    /** Numbers of the words that end here and differ by their marks only. */
    final int[][] words;

    private static final int[] NONE = {};
    private int size = 1;

    SyllableTrie(List<String> all) {
        int most = 1;
        for (var word : all) {
            most += word.length();
        }
        firstChild = new int[most];
        nextSibling = new int[most];
        letter = new char[most];
        words = new int[most][];
        words[0] = NONE;
        var ends = new ArrayList<List<Integer>>();
        for (int i = 0; i < all.size(); i++) {
            int node = node(Letters.folded(all.get(i)));
            while (ends.size() <= node) {
                ends.add(new ArrayList<>());
            }
            ends.get(node).add(i);
        }
        for (int node = 0; node < ends.size(); node++) {
            words[node] = ends.get(node).stream().mapToInt(i -> i).toArray();
        }
    }

    private int node(String text) {
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            node = child(node, text.charAt(i));
        }
        return node;
    }

    private int child(int node, char c) {
        int at = firstChild[node];
        while (at != 0) {
            if (letter[at] == c) {
                return at;
            }
            at = nextSibling[at];
        }
        int made = size++;
        letter[made] = c;
        words[made] = NONE;
        nextSibling[made] = firstChild[node];
        firstChild[node] = made;
        return made;
    }
}
