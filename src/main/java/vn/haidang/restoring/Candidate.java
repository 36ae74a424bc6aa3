package vn.haidang.restoring;

/**
 * What a seen word may have been.
 *
 * @param words numbers of one word, or of two that had run together
 * @param text as it would be written
 * @param cost negative logarithm of the chance that it is seen as it was
 * @param tokens how many seen pieces it takes, one or two
 */
record Candidate(int[] words, String text, float cost, int tokens) {}
