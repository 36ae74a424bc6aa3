package vn.haidang.search;

import java.util.Collection;
import java.util.List;

/**
 * What a room gives to be found. The room says what changed by a row in {@code search.queue}, in the transaction that changes it; the index then
 * asks here for how it is now.
 */
public interface SearchSource {

    /** What kind of thing, e.g. {@code DOCUMENT}; its label is the message {@code search.kind.NAME}. */
    String kind();

    /** How these things are now; those that are gone are left out. */
    List<SearchEntry> entries(Collection<Long> ids);

    /** The statement that gives the ids of all of them, in a column {@code id}, for making the index anew. */
    String ids();
}
