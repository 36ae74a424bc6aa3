package vn.haidang.layout;

import org.jspecify.annotations.Nullable;

/**
 * A place of a template that is to be filled.
 *
 * @param preset what stands there if nothing is given; null if something must be given
 * @param list the rows or the condition that it names: filled with a list of maps, or with anything to show what it encloses
 * @param within name of the list that repeats it; null outside of lists
 * @param line where it stands first, from 1; 0 for what every document has though its template does not say so
 */
public record Placeholder(
        String name,
        @Nullable String preset,
        boolean list,
        @Nullable String within,
        int line) {}
