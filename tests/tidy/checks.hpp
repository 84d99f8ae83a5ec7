// What the house holds its sources to. Each check returns one complaint a line, with its place.
#pragma once

#include "tests/tidy/tree.hpp"

namespace tidy {

// A folder includes only from itself and from the floors before it; the tests from everywhere.
Complaints arrows(const Tree& tree);
// An outside library is included only in its few homes, and only a library that has one.
Complaints libraries(const Tree& tree);
// What costs the compiler most is not passed on by our headers: sources include it, or a
// declaration is enough.
Complaints costly_headers(const Tree& tree);
// A source with a header of its own includes that first, so that compiling the one shows that the
// other stands alone. (Headers without a source are compiled by the target `headers`.)
Complaints own_header_first(const Tree& tree);
// What a source says it is `using` it uses: clang-tidy, which reads folders as one source, would
// be content with a use elsewhere.
Complaints unused_usings(const Tree& tree);
// Below app: no floating point, clock, locale, randomness or environment; nothing is thrown or
// caught in rules and projections.
Complaints forbidden_words(const Tree& tree);
// No mark of something left open.
Complaints open_ends(const Tree& tree);
// No file over 400 lines, no function over 60.
Complaints file_lengths(const Tree& tree);
Complaints function_lengths(const Tree& tree);
// Files over the soft limit of 200 lines, the longest first: to look at again, no complaint.
Complaints long_files(const Tree& tree);
// Every rule has its clause, its line in the catalogue, and examples of lines of 120 columns at
// most.
Complaints rule_folders(const Tree& tree);
// Of each promise in the tables of a document, every test that it names in `…` is there; and it
// names one.
Complaints promises(const Tree& tree, std::string_view document);
// Every .cpp is compiled by some target; `compile_commands` is the file that CMake writes.
// Paths that contain one of `not_built` are left out.
Complaints targets(const Tree& tree, std::string_view compile_commands,
                   const std::vector<std::string>& not_built);

}  // namespace tidy
