package vn.haidang.scanning;

import java.io.IOException;

/** Pages whose pictures can be had one by one. {@link #page} is called on one thread at a time. */
sealed interface PageSource permits PictureFile, PdfPictures {

    int pages();

    /**
     * Opens the picture of a page.
     *
     * @param number from 1
     */
    RawPage page(int number) throws IOException;
}
