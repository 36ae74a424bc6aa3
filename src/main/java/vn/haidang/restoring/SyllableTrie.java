package vn.haidang.restoring;

import java.util.List;

/** Sorted words as a tree of letters in flat arrays; a node is a number, the root is 0. */
final class SyllableTrie {

    final int[] firstChild;
    final int[] nextSibling;
    final char[] letter;
    /** Number of the word that ends here, or -1. */
    final int[] word;

    private int size = 1;

    SyllableTrie(List<String> words) {
        int most = 1;
        for (var word : words) {
            most += word.length();
        }
        firstChild = new int[most];
        nextSibling = new int[most];
        letter = new char[most];
        word = new int[most];
        word[0] = -1;
        for (int i = 0; i < words.size(); i++) {
            add(words.get(i), i);
        }
    }

    private void add(String text, int number) {
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            node = child(node, text.charAt(i));
        }
        word[node] = number;
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
        word[made] = -1;
        nextSibling[made] = firstChild[node];
        firstChild[node] = made;
        return made;
    }
}
