package vn.haidang.layout;

import java.util.List;

/**
 * An annex (phụ lục) on pages of its own, numbered from 1. Its label and its reference to the document are added.
 *
 * @param landscape for wide tables
 */
public record Annex(String title, List<Block> body, boolean landscape) {

    public Annex {
        body = List.copyOf(body);
    }
}
