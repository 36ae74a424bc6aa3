package vn.haidang.search;

import java.io.Serializable;

/**
 * The work of making the index anew.
 *
 * @param askedBy name of whoever asked for it
 */
record Renewal(String askedBy) implements Serializable {

    /** One at a time is enough. */
    static final String ALL = "all";

    private static final long serialVersionUID = 1L;
}
