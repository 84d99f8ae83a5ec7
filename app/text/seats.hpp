// What a picture of seats says, in sentences: for its twin, its description and its caption.
#pragma once

#include <string>
#include <vector>

#include "answers/seats.hpp"
#include "words/words.hpp"

namespace app {

// How many sit and how many of them are known how well; then what contradicts that.
std::vector<std::string> told(const answers::Seats& seats, const words::Words& words);
// What a state of a seat is called: "named", "in the figure of its group".
std::string name_of(answers::Seats::State state, const words::Words& words);

}  // namespace app
