# Made by scripts/build_parsers.py from specs/squashfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class SquashfsDirectory(KaitaiStruct):
    """Runs of entries, each behind a header with what they share: inodes of one metadata
    block whose numbers differ little. Names are sorted by their bytes, over all runs.
    There are no entries for the directory itself and the one above it.
    
    .. seealso::
       3.4, Directories - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12
    """
    SEQ_FIELDS = ["runs"]
    def __init__(self, _io, _parent=None, _root=None):
        super(SquashfsDirectory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['runs']['start'] = self._io.pos()
        self._debug['runs']['arr'] = []
        self.runs = []
        i = 0
        while not self._io.is_eof():
            self._debug['runs']['arr'].append({'start': self._io.pos()})
            _t_runs = SquashfsDirectory.Run(self._io, self, self._root)
            try:
                _t_runs._read()
            finally:
                self.runs.append(_t_runs)
            self._debug['runs']['arr'][len(self.runs) - 1]['end'] = self._io.pos()
            i += 1

        self._debug['runs']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.runs)):
            pass
            self.runs[i]._fetch_instances()


    class Entry(KaitaiStruct):
        """An entry and its name.
        
        .. seealso::
           squashfs_dir_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["head", "name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsDirectory.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = SquashfsDirectory.EntryHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            _ = self.head
            if not _.len_name_less_1 <= 255:
                raise kaitaistruct.ValidationExprError(self.head, self._io, u"/types/entry/seq/0")
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(self.head.len_name_less_1 + 1)
            self._debug['name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()


    class EntryHead(KaitaiStruct):
        """The fixed part of an entry; the name follows.
        
        .. seealso::
           squashfs_dir_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["offset", "number_difference", "kind", "len_name_less_1"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsDirectory.EntryHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u2le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['number_difference']['start'] = self._io.pos()
            self.number_difference = self._io.read_s2le()
            self._debug['number_difference']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u2le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['len_name_less_1']['start'] = self._io.pos()
            self.len_name_less_1 = self._io.read_u2le()
            self._debug['len_name_less_1']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Header(KaitaiStruct):
        """What the entries behind it share.
        
        .. seealso::
           squashfs_dir_header - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_entries_less_1", "start", "number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsDirectory.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_entries_less_1']['start'] = self._io.pos()
            self.num_entries_less_1 = self._io.read_u4le()
            self._debug['num_entries_less_1']['end'] = self._io.pos()
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u4le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Run(KaitaiStruct):
        """A header and its entries.
        
        .. seealso::
           squashfs_readdir - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/dir.c?h=v6.12
        """
        SEQ_FIELDS = ["header", "entries"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsDirectory.Run, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['header']['start'] = self._io.pos()
            self.header = SquashfsDirectory.Header(self._io, self, self._root)
            self.header._read()
            self._debug['header']['end'] = self._io.pos()
            _ = self.header
            if not _.num_entries_less_1 <= 255:
                raise kaitaistruct.ValidationExprError(self.header, self._io, u"/types/run/seq/0")
            self._debug['entries']['start'] = self._io.pos()
            self._debug['entries']['arr'] = []
            self.entries = []
            for i in range(self.header.num_entries_less_1 + 1):
                self._debug['entries']['arr'].append({'start': self._io.pos()})
                _t_entries = SquashfsDirectory.Entry(self._io, self, self._root)
                try:
                    _t_entries._read()
                finally:
                    self.entries.append(_t_entries)
                self._debug['entries']['arr'][i]['end'] = self._io.pos()

            self._debug['entries']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.header._fetch_instances()
            for i in range(len(self.entries)):
                pass
                self.entries[i]._fetch_instances()




