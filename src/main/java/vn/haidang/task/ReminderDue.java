package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/**
 * Somebody is to be reminded of a task; told once per task, day, kind and person.
 *
 * @param kind BEFORE_5, BEFORE_2, ON_DAY, AFTER, WAITING or BY_HAND
 * @param days late or waiting, for AFTER and WAITING
 */
public record ReminderDue(UUID id, TaskBrief task, String kind, int days, List<Long> recipients) implements TaskEvent {}
