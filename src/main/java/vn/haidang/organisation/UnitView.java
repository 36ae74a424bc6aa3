package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pages show of units. */
public record UnitView(
        long id,
        String code,
        UnitKind kind,
        String name,
        String shortName,
        int version,
        boolean common,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UnitRef parent,
        List<UnitRef> children,
        List<Name> names,
        List<Alias> aliases,
        List<Step> predecessors,
        List<Step> successors,
        List<Post> posts,
        List<Charge> charges) {

    /** A line of the tree. */
    public record Row(
            String code,
            String name,
            String shortName,
            UnitKind kind,
            int depth,
            boolean common,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean there,
            String heads,
            String sponsors,
            int people) {}

    /** @param current whether it is the name of the day shown */
    public record Name(
            long id,
            String name,
            String shortName,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String basis,
            boolean current) {}

    public record Alias(
            long id,
            String alias,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** The unit before or after, with the name it had then. */
    public record Step(
            long id,
            String code,
            String name,
            LocalDate on,
            @Nullable String basis) {}

    /** @param current whether it is held on the day shown */
    public record Post(
            long personId,
            String person,
            String title,
            Rank rank,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean current) {}

    /** A leader in charge of the unit. */
    public record Charge(
            long personId,
            String person,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String basis,
            boolean current) {}

    /** Posts held on the day shown. */
    public List<Post> currentPosts() {
        return posts.stream().filter(Post::current).toList();
    }

    public List<Post> otherPosts() {
        return posts.stream().filter(post -> !post.current()).toList();
    }
}
