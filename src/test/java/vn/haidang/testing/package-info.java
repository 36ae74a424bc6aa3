/** What tests of all rooms share: the database and the cast. */
@org.jspecify.annotations.NullMarked
package vn.haidang.testing;
