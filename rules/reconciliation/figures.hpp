// The published figures of the running cycle, and what is asked of them.
#pragma once

#include <vector>

#include "counting/seats.hpp"
#include "rules/finding.hpp"

namespace rules::reconciliation {

using projections::Figure;
using projections::Known;

// What a figure counts, as the subject of a finding: {"measure","members"},{"group","government"}.
Subject subject_of(const Figure& figure);
// The same as arguments of a sentence: the measure, and of whom ("" when of all).
std::vector<events::Argument> naming(const Figure& figure);

// The figures of the running cycle for the same thing, by thing, in order of effect.
std::vector<std::vector<const Known<Figure>*>> figures_by_subject(const Situation& situation);
const Known<Figure>& followed_among(const Situation& situation,
                                    const std::vector<const Known<Figure>*>& figures);

// Whether the seats on record fit what was published; how many of the members they name.
std::vector<Finding> judge_agreement(const Situation& situation);
// Whether sources give the same figure.
std::vector<Finding> judge_conflicts(const Situation& situation);
// Whether figures for groups or regions make up the figure for all.
std::vector<Finding> judge_sums(const Situation& situation);
// Whether those who stay and the open seats make up the seats aimed at.
std::vector<Finding> judge_balance(const Situation& situation);

}  // namespace rules::reconciliation
