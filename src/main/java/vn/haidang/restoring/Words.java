package vn.haidang.restoring;

/** What words look like. */
final class Words {

    /** How a word is written. */
    enum Case {
        SMALL,
        FIRST_LARGE,
        LARGE
    }

    private Words() {}

    /** Without the marks around it. */
    static String bare(String chunk) {
        int from = 0;
        int to = chunk.length();
        while (from < to && !Character.isLetterOrDigit(chunk.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(chunk.charAt(to - 1))) {
            to--;
        }
        return chunk.substring(from, to);
    }

    /** How a seen word is written; figures among its letters do not count. */
    static Case caseOf(String seen) {
        int large = 0;
        int small = 0;
        for (int i = 0; i < seen.length(); i++) {
            char c = seen.charAt(i);
            large += Character.isUpperCase(c) ? 1 : 0;
            small += Character.isLowerCase(c) ? 1 : 0;
        }
        if (large > 1 && large > small) {
            return Case.LARGE;
        }
        return Character.isUpperCase(seen.charAt(0)) ? Case.FIRST_LARGE : Case.SMALL;
    }

    /** Whether a word may stand as it is: a syllable, or nothing that is made of letters only. */
    static boolean mayStand(String seen) {
        return Syllables.contains(vn.haidang.text.Letters.plain(seen));
    }

    static String written(String small, Case as) {
        return switch (as) {
            case SMALL -> small;
            case LARGE -> small.toUpperCase(java.util.Locale.ROOT);
            case FIRST_LARGE -> Character.toUpperCase(small.charAt(0)) + small.substring(1);
        };
    }
}
