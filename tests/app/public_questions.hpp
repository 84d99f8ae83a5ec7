// What is asked of the public view: of a log with and one without what is confidential.
#pragma once

#include <string>
#include <vector>

namespace test {

// Every question that a reading verb answers, in every format; of the record of public_test.cpp.
const std::vector<std::string>& public_questions();

}  // namespace test
