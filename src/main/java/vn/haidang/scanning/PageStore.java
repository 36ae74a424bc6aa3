package vn.haidang.scanning;

import org.jspecify.annotations.Nullable;

/** Keeps recognised pages, so that a reading that was cut off goes on where it was. Called on one thread at a time. */
public interface PageStore {

    /** Keeps nothing. */
    PageStore NONE = new PageStore() {
        @Override
        public @Nullable ScannedPage find(int number) {
            return null;
        }

        @Override
        public void keep(ScannedPage page, PagePicture picture) {
            // nothing is asked for again
        }
    };

    /** The page as it was recognised before, null where it was not yet. */
    @Nullable
    ScannedPage find(int number);

    /** Called once for each page that was recognised, in any order. */
    void keep(ScannedPage page, PagePicture picture);
}
