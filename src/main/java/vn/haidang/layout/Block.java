package vn.haidang.layout;

/** A part of the text, in reading order. */
public sealed interface Block permits Heading, Article, Paragraph, Table, Figure, Wide {}
