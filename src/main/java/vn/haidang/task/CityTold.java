package vn.haidang.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit got from a list of the city.
 *
 * @param made tasks made of it
 * @param told of those, tasks the unit was told of; the others were done already by the city's count, or wait to be told
 * @param toldAt when last, null: not yet, or there was nothing to tell
 * @param untold tasks that run and that nobody was told of
 */
public record CityTold(
        String unitName, long made, long told, @Nullable Instant toldAt, long untold) {}
